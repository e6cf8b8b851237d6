/** `vestibule --recover` in the app: Chromium was started with the same arguments, and acts on them from `ready` on. */
import { afterEach, expect, it, vi } from 'vitest';
import { findDangerousStart } from '../../../electron/app/command-line-guard.ts';
import { findStartRequest } from '../../../electron/app/start-request.ts';
import { recoverTerminal } from '../../../electron/compose/recovering.ts';

afterEach(() => vi.restoreAllMocks());

/** Begins, and ends where it would wait for the app. */
function begin(args: readonly string[]) {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const whenReady = vi.fn(() => new Promise<void>(() => {}));
  const app = { isPackaged: true, getPath: () => '/nowhere', whenReady };
  const code = recoverTerminal({ app, utilityProcess: undefined as never, builtDir: '/nowhere', args });
  return { code, said, whenReady };
}

it.each([
  [['--utility-cmd-prefix=/tmp/x', '--original-is-dead']],
  [['--original-is-dead', '--no-sandbox']],
  [['--original-is-dead', ' --no-sandbox']],
  [['--mode', ' --no-sandbox']],
  [['--profile', '/tmp/x']],
  [['--original-is-dead=yes']],
  [['live']],
])('%j ends with how to use it, and waits for nothing', async (args) => {
  const { code, said, whenReady } = begin(args);
  expect(whenReady).not.toHaveBeenCalled();
  // Said in the same run: Chromium gets no turn.
  expect(said.join('')).toMatch(/^Usage: vestibule --recover /);
  expect(said.join('')).not.toMatch(/sandbox|prefix/);
  expect(await code).toBe(2);
});

it.each([[[]], [['--original-is-dead']], [['--mode=training']]])(
  'a control: %j is one of the exact forms, and waits for the app',
  (args) => {
    expect(begin(args).whenReady).toHaveBeenCalledOnce();
  },
);

it('what stands before the word is judged like any other start; the word alone is none of ours', () => {
  const start = { execArgv: [], execPath: '/opt/Vestibule/vestibule', env: {}, isPackaged: true };
  const request = findStartRequest('--recover', [
    'vestibule',
    '--no-sandbox',
    '--recover',
    '--original-is-dead',
  ]);
  expect(request).toEqual({ before: ['vestibule', '--no-sandbox'], args: ['--original-is-dead'] });
  expect(findDangerousStart({ ...start, argv: request?.before ?? [] })).toEqual(['--no-sandbox']);
  expect(findStartRequest('--recover', ['vestibule'])).toBeUndefined();
  expect(findStartRequest('--recover', ['--recover'])).toBeUndefined();
});
