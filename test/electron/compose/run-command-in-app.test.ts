/** Commands in the app: Chromium was started with the same arguments, and acts on them from `ready` on. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findDangerousStart } from '../../../electron/app/command-line-guard.ts';
import { findWindowlessStart } from '../../../electron/compose/find-windowless-start.ts';

afterEach(() => vi.restoreAllMocks());

/** Begins as main does, and ends where it would wait for the app. */
function begin(word: string, args: readonly string[]) {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const whenReady = vi.fn(() => new Promise<void>(() => {}));
  const app = { isPackaged: true, getPath: () => '/nowhere', getVersion: () => '1.0.0', whenReady };
  const start = findWindowlessStart(['vestibule', word, ...args]);
  const code = start?.run({ app, utilityProcess: undefined as never, builtDir: '/nowhere' });
  return { code, said, whenReady };
}

describe.each([
  [
    '--provision',
    /^Usage: vestibule --provision </,
    [
      ['--utility-cmd-prefix=/tmp/x', '--remote-debugging-port=9222'],
      ['noah', '--no-sandbox'],
      ['noah', ' --no-sandbox'],
      ['list', '--mode', ' --no-sandbox'],
      ['--transfer', 'noah'],
      ['-r', '/tmp/x'],
      [],
    ],
    [['list', '--mode=training']],
  ],
  [
    '--recover',
    /^Usage: vestibule --recover \[--original-is-dead\] .*\nThe copy of the dead terminal's profile lies where/,
    [
      ['--utility-cmd-prefix=/tmp/x', '--original-is-dead'],
      ['--original-is-dead', '--no-sandbox'],
      ['--original-is-dead', ' --no-sandbox'],
      ['--mode', ' --no-sandbox'],
      ['--profile', '/tmp/x'],
      ['--original-is-dead=yes'],
      ['live'],
    ],
    [[], ['--original-is-dead'], ['--mode=training']],
  ],
])('%s', (word, usage, others, exact) => {
  it.each(others.map((args) => [args]))('%j ends with how to use it, and waits for nothing', async (args) => {
    const { code, said, whenReady } = begin(word, args);
    expect(whenReady).not.toHaveBeenCalled();
    // Said in the same run: Chromium gets no turn.
    expect(said.join('')).toMatch(usage);
    expect(said.join('')).not.toMatch(/sandbox|prefix/);
    expect(await code).toBe(2);
  });

  it.each(exact.map((args) => [args]))(
    'a control: %j is one of the exact forms, and waits for the app',
    (args) => {
      expect(begin(word, args).whenReady).toHaveBeenCalledOnce();
    },
  );

  it('what stands before the word is judged like any other start; the word alone is none of ours', () => {
    const conditions = { execArgv: [], execPath: '/opt/Vestibule/vestibule', env: {}, isPackaged: true };
    const start = findWindowlessStart(['vestibule', '--no-sandbox', word, 'list']);
    expect(start?.before).toEqual(['vestibule', '--no-sandbox']);
    expect(findDangerousStart({ ...conditions, argv: start?.before ?? [] })).toEqual(['--no-sandbox']);
    expect(findWindowlessStart([word])).toBeUndefined();
  });
});

it('two words in one start: the first that is known is run, and the other is judged with what stands before it', () => {
  const start = findWindowlessStart(['vestibule', '--recover', '--provision', 'list']);
  expect(start?.before).toEqual(['vestibule', '--recover']);
});

it('a trial of the vault is one, and an ordinary start is none', () => {
  expect(findWindowlessStart(['vestibule', '--try-vault'])?.before).toEqual(['vestibule']);
  expect(findWindowlessStart(['vestibule'])).toBeUndefined();
  expect(findWindowlessStart(['vestibule', '--try-vault', 'more'])).toBeUndefined();
});
