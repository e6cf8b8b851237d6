import path from 'node:path';

/** Where trials of a profile are made; whatever lies there is left over. */
export const trialFolder = (profileDir: string): string => path.join(profileDir, 'updates', 'trial');
