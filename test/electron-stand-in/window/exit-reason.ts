/** Chromium's word for the end of a process, in Electron's list of reasons. */
import type { RenderProcessGoneDetails } from 'electron';

export function exitReason(status: string): RenderProcessGoneDetails['reason'] {
  const told = status.toLowerCase();
  if (told.includes('memory') || told.includes('oom')) return 'oom';
  if (told.includes('killed')) return 'killed';
  if (told.includes('launch')) return 'launch-failed';
  if (told.includes('abnormal')) return 'abnormal-exit';
  if (told.includes('normal')) return 'clean-exit';
  return 'crashed';
}
