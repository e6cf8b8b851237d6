/**
 * The built app with one guard weakened: the negative control of an end-to-end proof. The bundles are copied and a piece of their text
 * is replaced; everything else is what is shipped. The same check must then complain.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../../../support/kiosk-options.ts';

export interface Edit {
  /** `main`: all that runs with Node; `renderer`: every script of the page. */
  readonly bundle: 'main' | 'preload' | 'renderer';
  readonly find: string | RegExp;
  readonly replace: string;
}

/** What a page gets past the filters reaches this machine again: where a control is to be heard by a server of the test. */
export const networkIsThere: readonly Edit[] = [
  { bundle: 'main', find: /proxyRules: "socks5:[^"]*"/, replace: 'proxyRules: "direct://"' },
  {
    bundle: 'main',
    find: /(host-resolver-rules", ")[^"]*/,
    replace: '$1MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  },
];

/** The scripts of a bundle, from the app's folder. */
function scriptsOf(bundle: Edit['bundle'], appPath: string): readonly string[] {
  if (bundle === 'preload') return ['out/preload/index.cjs'];
  const folder = `out/${bundle}`;
  const names = readdirSync(path.join(appPath, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.js')).map((name) => path.join(folder, name));
}

export interface WeakenedApp {
  /** For `launchKiosk`. */
  readonly appPath: string;
  readonly remove: () => void;
}

/** Copies and edits. Throws where a piece is not found, so that a control can't become one of nothing. */
export function createWeakenedApp(...edits: readonly Edit[]): WeakenedApp {
  const appPath = mkdtempSync(path.join(tmpdir(), 'vestibule-weakened-'));
  cpSync(path.join(PROJECT_ROOT, 'out'), path.join(appPath, 'out'), {
    recursive: true,
    filter: (source) =>
      /out([/\\](main|preload|renderer)([/\\]|$)|$)/.test(path.relative(PROJECT_ROOT, source)),
  });
  cpSync(path.join(PROJECT_ROOT, 'package.json'), path.join(appPath, 'package.json'));
  symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(appPath, 'node_modules'), 'junction');
  for (const edit of edits) applyEdit(edit, appPath);
  return { appPath, remove: () => rmSync(appPath, { recursive: true }) };
}

function applyEdit({ bundle, find, replace }: Edit, appPath: string): void {
  let changed = 0;
  for (const script of scriptsOf(bundle, appPath)) {
    const file = path.join(appPath, script);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(find, replace);
    if (after === before) continue;
    writeFileSync(file, after);
    changed += 1;
  }
  if (changed === 0) throw new Error(`${bundle} holds nothing like ${find}`);
}

/** Runs a check against the built app weakened by these edits. */
export async function withWeakenedApp<Value>(
  edits: readonly Edit[],
  use: (app: WeakenedApp) => Promise<Value>,
): Promise<Value> {
  const app = createWeakenedApp(...edits);
  try {
    return await use(app);
  } finally {
    app.remove();
  }
}
