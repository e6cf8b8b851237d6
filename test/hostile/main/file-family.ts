/** Hostile files that main reads at its start: a policy, settings, the keychain's record. Each is refused or set aside; none is obeyed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readKeychainRecord } from '../../../electron/keychain/keychain-record.ts';
import { readPolicy } from '../../../electron/settings/policy-file.ts';
import { openSettings } from '../../../electron/settings/settings-store.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import type { Escape, Family } from '../escape.ts';

const polluting = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
const noah = (baseUrl: string) => JSON.stringify({ mode: 'live', providers: { noah: { baseUrl } } });

/** What may stand where JSON should. `settings`: also as the settings file and the record. */
const contents: readonly (readonly [string, string | Buffer])[] = [
  ['nothing', ''],
  ['no JSON', 'mode: live'],
  ['half a JSON', '{"mode":"live"'],
  ['keys of the prototype', polluting],
  ['keys of the prototype, beside good ones', `{"mode":"training","__proto__":{"polluted":true}}`],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ['a hundred thousand deep', '['.repeat(100_000)],
  ['ten megabytes', `{"branch":"${'x'.repeat(10 * 2 ** 20)}"}`],
  ['a mode that is none', '{"mode":"debug"}'],
  ['developer tools', '{"devTools":true,"sandbox":false}'],
  ['a feed of its own', '{"feedUrl":"https://bank.example/"}'],
  ['a provider by plain http', noah('http://bank.example/')],
  ['a provider whose host begins like loopback', noah('http://127.0.0.1.bank.example/')],
  ['a provider at a file', noah('file:///etc/passwd')],
  ['a provider with a name in the address', noah('https://user:word@bank.example/')],
  ['a provider that is a script', noah('javascript:alert(1)')],
  ['a provider that nobody knows', '{"providers":{"evil":{"baseUrl":"https://bank.example/"}}}'],
  ['numbers that are none', '{"limits":{"submissions":1e999}}'],
  ['a comment that closes', '{"branch":"*/}"} // x'],
];

const isPolluted = () => 'polluted' in {};

/** The escapes; each works in a folder of its own that is gone afterwards. */
export function fileFamily(): Family {
  const within = (work: (folder: string) => unknown) => () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-hostile-files-'));
    try {
      return isPolluted() ? 'the prototype of everything is polluted' : work(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const asPolicy = contents.map(
    ([name, text]): Escape => ({
      name: `as the policy: ${name}`,
      attempt: within((folder) => {
        const file = path.join(folder, 'policy.json');
        writeFileSync(file, text);
        const read = readPolicy({ file, required: true });
        if (isPolluted()) return 'the prototype of everything is polluted';
        return read.ok && `obeyed: ${JSON.stringify(read.value.mode)}`;
      }),
    }),
  );
  const asSettings = contents.map(
    ([name, text]): Escape => ({
      name: `as the settings: ${name}`,
      attempt: within((folder) => {
        writeFileSync(path.join(folder, 'settings.json'), text);
        const policy = Policy.parse({});
        const opened = openSettings({
          profileDir: folder,
          policy,
          clock: createFakeClock(),
          openWriter: () => () => {},
        });
        mkdirSync(path.join(folder, 'none'));
        const empty = openSettings({
          profileDir: path.join(folder, 'none'),
          policy,
          clock: createFakeClock(),
          openWriter: () => () => {},
        });
        if (isPolluted()) return 'the prototype of everything is polluted';
        const [is, mustBe] = [opened, empty].map((each) => JSON.stringify(each.view().settings));
        return is !== mustBe && `obeyed: ${is}`;
      }),
    }),
  );
  const asRecord = contents.map(
    ([name, text]): Escape => ({
      name: `as the keychain’s record: ${name}`,
      attempt: within((folder) => {
        writeFileSync(path.join(folder, 'keychain.json'), text);
        const read = readKeychainRecord(folder);
        return read.ok && 'taken for a record';
      }),
    }),
  );
  const asLink: Escape = {
    name: 'a settings file that is a link: what it leads to is not written over',
    attempt: within((folder) => {
      const target = path.join(folder, 'target');
      writeFileSync(target, '{"x":1}');
      const profileDir = path.join(folder, 'profile');
      mkdirSync(profileDir);
      symlinkSync(target, path.join(profileDir, 'settings.json'));
      openSettings({
        profileDir,
        policy: Policy.parse({}),
        clock: createFakeClock(),
        openWriter: () => () => {},
      });
      return !(existsSync(target) && readdirSync(folder).includes('target')) && 'the target is gone';
    }),
  };
  return { name: 'hostile files', escapes: [...asPolicy, ...asSettings, ...asRecord, asLink] };
}
