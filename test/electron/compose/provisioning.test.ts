/** `vestibule --provision` in the app: Chromium was started with the same arguments, and acts on them from `ready` on. */
import { afterEach, expect, it, vi } from 'vitest';
import { provisionTerminal } from '../../../electron/compose/provisioning.ts';

afterEach(() => vi.restoreAllMocks());

/** Begins, and ends where it would wait for the app. */
function begin(args: readonly string[]) {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const whenReady = vi.fn(() => new Promise<void>(() => {}));
  const app = { isPackaged: true, getPath: () => '/nowhere', whenReady };
  const code = provisionTerminal({ app, utilityProcess: undefined as never, workerPath: '/nowhere', args });
  return { code, said, whenReady };
}

it.each([
  [['--utility-cmd-prefix=/tmp/x', '--remote-debugging-port=9222']],
  [['noah', '--no-sandbox']],
  [['noah', ' --no-sandbox']],
  [['list', '--mode', ' --no-sandbox']],
  [['--transfer', 'noah']],
  [['-r', '/tmp/x']],
  [[]],
])('%j ends with how to use it, and waits for nothing', async (args) => {
  const { code, said, whenReady } = begin(args);
  expect(whenReady).not.toHaveBeenCalled();
  // Said in the same run: Chromium gets no turn.
  expect(said.join('')).toMatch(/^Usage: vestibule --provision </);
  expect(said.join('')).not.toMatch(/sandbox|prefix/);
  expect(await code).toBe(2);
});

it('a control: one of the exact forms waits for the app', () => {
  expect(begin(['list', '--mode=training']).whenReady).toHaveBeenCalledOnce();
});
