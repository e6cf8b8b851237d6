/** Practice 2: the renderer lives on its own scheme only, which serves the bundle and nothing else; `file:` is refused. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerRequest, registerAppScheme, serveApp } from '../../electron/window/app-protocol.ts';
import { resolveBundlePath } from '../../electron/window/resolve-bundle-path.ts';
import { protocol, session } from '../support/electron-double.ts';
import { openGuardedKiosk } from './support/guarded-window.ts';

const secret = 'outside the bundle';
let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-scheme-'));
  root = path.join(folder, 'renderer');
  for (const name of ['renderer/a', 'renderer-old']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), 'page');
  writeFileSync(path.join(root, 'a/b.js'), 'script');
  for (const name of ['secret.js', 'renderer-old/secret.js']) writeFileSync(path.join(folder, name), secret);
  symlinkSync(path.join(folder, 'secret.js'), path.join(root, 'a/link.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Server = (request: { method: string; url: string }, root: string) => Promise<Response>;

const attempts = [
  '../secret.js',
  'a/../../secret.js',
  '%2e%2e/secret.js',
  '%252e%252e/secret.js',
  '..%2fsecret.js',
  '..%5csecret.js',
  '..\\secret.js',
  '../renderer-old/secret.js',
  '%2e%2e/renderer-old/secret.js',
  'a/link.js',
];

/** The attempts that bring a file from outside the bundle. */
async function escapes(serve: Server): Promise<readonly string[]> {
  const tried = await Promise.all(
    attempts.map(async (attempt) => {
      const answer = await serve({ method: 'GET', url: `app://kiosk/${attempt}` }, root);
      return (await answer.text()) === secret ? [attempt] : [];
    }),
  );
  return tried.flat();
}

it('no known trick brings a file from outside the bundle', async () => {
  expect(await escapes(answerRequest)).toEqual([]);
});

it('10,000 generated addresses: each is refused, or is a file below the root', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      '//',
      '\0',
      'C:',
      '~',
      '@',
      ':80',
      'a',
      'b.js',
      '?',
      '#',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.webPath(),
  );
  const start = fc.constantFrom(
    'app://kiosk/',
    'app://kiosk',
    'app://',
    'app:',
    'APP://kiosk/',
    'file:///',
    '',
  );
  const url = fc
    .tuple(start, fc.array(piece, { maxLength: 8 }))
    .map(([first, rest]) => first + rest.join(''));
  let served = 0;
  const staysInside = (address: string) => {
    const resolved = resolveBundlePath('GET', address);
    if (!resolved.ok) return true;
    served += 1;
    const file = path.join(root, ...resolved.value.segments);
    return file.startsWith(root + path.sep) && file === [root, ...resolved.value.segments].join(path.sep);
  };
  fc.assert(fc.property(url, staysInside), { numRuns: 10_000 });
  // Were everything refused, nothing would have been shown.
  expect(served).toBeGreaterThan(50);
});

it('the scheme has no more rights than https', () => {
  registerAppScheme(protocol as never);
  expect(protocol.privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

it('it is served in the kiosk’s session, and file: is refused there', async () => {
  const kiosk = session.fromPartition('kiosk');
  serveApp(kiosk.protocol as never, root);
  expect([...kiosk.protocol.handlers.keys()].sort()).toEqual(['app', 'file']);
  const answer = await kiosk.protocol.request(`file://${path.join(root, 'index.html')}`);
  expect([answer.status, await answer.text()]).toEqual([403, '']);
});

it('every other request of the session is cancelled before it leaves', async () => {
  const { session: kiosk, defaultSession } = await openGuardedKiosk();
  const isCancelled = (from: typeof kiosk, url: string) => {
    let cancelled: unknown;
    from.beforeRequest?.({ url }, (answer) => {
      cancelled = (answer as { cancel?: boolean }).cancel;
    });
    return cancelled;
  };
  for (const from of [kiosk, defaultSession]) {
    expect(isCancelled(from, 'app://kiosk/index.html')).toBe(false);
    expect(isCancelled(from, 'blob:app://kiosk/6f0c')).toBe(false);
    for (const url of [
      'https://kiosk.example/',
      'http://127.0.0.1:9/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
    ]) {
      expect(isCancelled(from, url)).toBe(true);
    }
    expect(isCancelled(from, 'app://kiosk.example/')).toBe(true);
  }
});

it('negative control: a server that decodes, and compares prefixes without a separator, is caught', async () => {
  const careless: Server = async ({ url }, base) => {
    const file = path.join(base, decodeURIComponent(url.slice('app://kiosk/'.length)).replaceAll('\\', '/'));
    if (!file.startsWith(base)) return new Response(null, { status: 404 });
    return new Response(await readFile(file).catch(() => null));
  };
  expect(await escapes(careless)).toEqual([
    '../renderer-old/secret.js',
    '%2e%2e/renderer-old/secret.js',
    'a/link.js',
  ]);
});
