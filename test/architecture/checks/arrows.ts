/** The arrows of ARCHITECTURE.md as a table: which part of the project may import which. The checker beside it reads nothing else. */

/** A part of the project. */
export type Zone =
  | 'shared'
  | 'renderer'
  | 'preload'
  | 'foundation'
  | 'frame'
  | 'feature'
  | 'training'
  | 'main'
  | 'scripts'
  | 'test'
  | 'settings file';

interface Arrow {
  /** Whole modules may be imported from these parts. */
  readonly may: readonly Zone[];
  /** Only `import type` from these. */
  readonly mayTypesOf?: readonly Zone[];
  /** Which packages and built-in modules; every one where this is absent. */
  readonly packages?: (name: string) => boolean;
}

const isBuiltIn = (name: string) => name.startsWith('node:');

export const arrows: Readonly<Record<Zone, Arrow>> = {
  shared: { may: ['shared'], packages: (name) => name === 'zod' },
  renderer: { may: ['renderer', 'shared'], packages: (name) => name !== 'electron' && !isBuiltIn(name) },
  preload: { may: ['shared'], packages: (name) => name === 'electron' },
  foundation: { may: ['foundation', 'shared'] },
  // app, ipc and window: they carry the features' calls without knowing them.
  frame: { may: ['frame', 'foundation', 'shared'], mayTypesOf: ['feature'] },
  // Which other feature is meant is looked at by the checker: a feature may import itself.
  feature: { may: ['foundation', 'shared'], mayTypesOf: ['feature', 'frame'] },
  training: { may: ['foundation', 'shared'] },
  main: { may: ['main', 'frame', 'feature', 'training', 'foundation', 'shared'] },
  scripts: { may: ['scripts'], packages: isBuiltIn },
  test: {
    may: [
      'shared',
      'renderer',
      'preload',
      'foundation',
      'frame',
      'feature',
      'training',
      'main',
      'scripts',
      'test',
      'settings file',
    ],
  },
  'settings file': { may: ['shared'] },
};

const features = [
  'staff',
  'applications',
  'documents',
  'outbox',
  'providers',
  'customer-screen',
  'dashboard',
  'receipts',
];
const frames = ['app', 'ipc', 'window'];

/** Packages that only one folder may touch, so that one door leads to what they open. */
export const doors: Readonly<Record<string, string>> = {
  keytar: 'electron/keychain/',
  '@napi-rs/keyring': 'electron/keychain/',
  'electron-store': 'electron/settings/',
  'better-sqlite3': 'electron/vault/',
};

/** Which part a file belongs to; undefined for a file outside all of them. */
export function zoneOf(file: string): Zone | undefined {
  const [top, folder = ''] = file.split('/');
  if (top === 'shared' || top === 'renderer' || top === 'scripts' || top === 'test') return top;
  if (top !== 'electron') return /^[^/]+\.config\.ts$/.test(file) ? 'settings file' : undefined;
  // The composition root and its rooms.
  if (file === 'electron/main.ts' || folder === 'compose') return 'main';
  if (/^electron\/[a-z-]*preload\.ts$/.test(file)) return 'preload';
  if (folder === 'training') return 'training';
  if (features.includes(folder)) return 'feature';
  return frames.includes(folder) ? 'frame' : 'foundation';
}

/** The feature folder of a file, such as `staff`. */
export function featureOf(file: string): string {
  return file.split('/')[1] ?? '';
}
