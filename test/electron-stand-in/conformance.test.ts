/** conformance.ts fails when it should: copies of the stand-in with drifted signatures are compiled, as tsc would. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

interface Change {
  file: string;
  from: string;
  to: string;
  /** What the compiler is expected to name. */
  named: string;
}

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const copies: string[] = [];

const changes: Change[] = [
  {
    file: 'api/browser-window.ts',
    from: 'isKiosk(): boolean {',
    to: 'isKiosk(): unknown {',
    named: "isKiosk differs from Electron's",
  },
  {
    file: 'api/browser-window.ts',
    from: 'static fromId(id: number)',
    to: 'static fromId(id: 7)',
    named: "fromId differs from Electron's",
  },
  {
    file: 'api/browser-window.ts',
    from: 'constructor(options: E.BrowserWindowConstructorOptions = {})',
    to: 'constructor(options: E.BrowserWindowConstructorOptions & { kiosk: true })',
    named: "the constructor differs from Electron's",
  },
  {
    file: 'api/app.ts',
    from: 'setPath(name: string,',
    to: "setPath(name: 'userData',",
    named: "setPath differs from Electron's",
  },
  {
    file: 'api/web-contents.ts',
    from: "'did-finish-load': [];",
    to: "'did-finish-load': [number];",
    named: "event did-finish-load differs from Electron's",
  },
  {
    file: 'api/screen.ts',
    from: "'display-added': [E.Event, E.Display];",
    to: "'display-added': [E.Event, E.Display]; 'display-invented': [];",
    named: "event display-invented differs from Electron's",
  },
  {
    file: 'api/session.ts',
    from: 'flushStorageData(): void {}',
    to: 'flushStorageData(): void {}\n  invented(): void {}',
    named: "invented is not Electron's",
  },
  {
    file: 'page/ipc-renderer.ts',
    from: 'invoke(channel: string,',
    to: "invoke(channel: 'one',",
    named: "invoke differs from Electron's",
  },
  { file: 'electron.ts', from: "export const Tray = refuseAll('Tray');", to: '', named: '"Tray"' },
];

/** What `tsc` says of a copy of the stand-in; the copy lies as deep in the project as the original. */
async function compile(edits: readonly Change[]): Promise<string> {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const copy = mkdtempSync(path.join(root, 'out', 'conformance-'));
  copies.push(copy);
  cpSync(here, copy, { recursive: true });
  for (const { file, from, to } of edits) {
    const place = path.join(copy, file);
    const text = readFileSync(place, 'utf8');
    expect(text, `${file} still holds what is to be changed`).toContain(from);
    writeFileSync(place, text.replace(from, to));
  }
  const options = { extends: '../../tsconfig.json', include: ['conformance.ts'] };
  writeFileSync(path.join(copy, 'tsconfig.json'), JSON.stringify(options));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  return promisify(execFile)(process.execPath, [tsc, '-p', copy]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

describe('the stand-in fits Electron', () => {
  afterAll(() => {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  });

  it('compiles as it is', async () => {
    expect(await compile([])).toBe('');
  }, 60_000);

  it('does not compile with drifted signatures, and each is named', async () => {
    const said = await compile(changes);
    for (const { named } of changes) expect(said).toContain(named);
  }, 60_000);
});
