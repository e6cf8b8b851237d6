import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRequest, serveApp } from '../../../electron/window/app-protocol.ts';
import { securityHeaders } from '../../../electron/window/response-headers.ts';
import { ProtocolDouble } from '../../support/electron-double/session-double.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-bundle-'));
  root = path.join(folder, 'renderer');
  for (const name of ['renderer/assets', 'renderer-old'])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'assets/app.js'), 'inside');
  writeFileSync(path.join(folder, 'secret.js'), 'outside');
  writeFileSync(path.join(folder, 'renderer-old/secret.js'), 'outside');
  symlinkSync(path.join(folder, 'secret.js'), path.join(root, 'link.js'));
  symlinkSync(path.join(folder, 'renderer-old'), path.join(root, 'old'));
  symlinkSync(path.join(root, 'assets/app.js'), path.join(root, 'inner-link.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, method = 'GET') => answerRequest({ url, method }, root);

it('serves a file of the bundle with its type', async () => {
  const page = await ask('app://kiosk/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<!doctype html>');
  expect((await ask('app://kiosk/assets/app.js')).headers.get('content-type')).toMatch(/^text\/javascript/);
});

describe('a link', () => {
  it.each(['app://kiosk/link.js', 'app://kiosk/old/secret.js'])(
    'out of the bundle is missing: %s',
    async (url) => {
      const answer = await ask(url);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe('');
    },
  );

  it('within the bundle is served', async () => {
    expect(await (await ask('app://kiosk/inner-link.js')).text()).toBe('inside');
  });
});

it.each([
  ['app://kiosk/no-such.js', 'GET', 404],
  ['app://kiosk/assets', 'GET', 404],
  ['app://kiosk/../secret.js', 'GET', 404],
  ['app://other/', 'GET', 404],
  ['app://kiosk/', 'POST', 405],
])('answers %s by %s with %i, empty', async (url, method, status) => {
  const answer = await ask(url, method);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe('');
});

it('sends the security headers with every answer, refusals too', async () => {
  for (const url of ['app://kiosk/', 'app://kiosk/assets/app.js', 'app://kiosk/no-such.js', 'app://other/']) {
    const { headers } = await ask(url);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
  }
});

it('answers nothing when the bundle itself is not there', async () => {
  const answer = await answerRequest({ url: 'app://kiosk/', method: 'GET' }, path.join(folder, 'nowhere'));
  expect(answer.status).toBe(404);
});

it('refuses every file: address of the session', async () => {
  const protocol = new ProtocolDouble();
  serveApp(protocol as unknown as Parameters<typeof serveApp>[0], root);
  const answer = await protocol.request(`file://${path.join(root, 'index.html')}`);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toBe('');
});
