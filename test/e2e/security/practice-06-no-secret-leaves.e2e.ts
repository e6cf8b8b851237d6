/**
 * Practice 6: no secret ever leaves main. Known credentials are minted in the running app, a whole registration is made with them, and
 * then everything is searched: each answer and event that crossed to the page, the page after each step, the logs, the disk.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createClerk } from '../support/clerk.ts';
import { createForm, meiTan } from '../support/form.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import { filesMatching, filesWithSecrets, secretsIn } from './support/byte-search.ts';
import { allowSeveralStarts, inKiosk } from './support/running-kiosk.ts';
import { type Edit, withWeakenedApp } from './support/weakened-app.ts';

allowSeveralStarts();

/** The app as it is, with the credentials that it mints and each crossing to the page written down. */
const observed: readonly Edit[] = [
  {
    bundle: 'main',
    find: /(const credentials = mintTwinCredentials\(random\);)/,
    replace: `$1
      globalThis.minted = credentials;
      process.getBuiltinModule('node:fs').writeFileSync(process.env.MINTED_FILE, JSON.stringify(credentials));`,
  },
  {
    bundle: 'main',
    find: 'return await answer(event, args);',
    replace: 'return globalThis.recordCrossing(await answer(event, args));',
  },
  {
    bundle: 'main',
    find: 'webContents.send(channel, payload)',
    replace: 'webContents.send(channel, globalThis.recordCrossing(payload))',
  },
  {
    bundle: 'main',
    find: /$/,
    replace: `
globalThis.recordCrossing = (value) => {
  process.getBuiltinModule('node:fs').appendFileSync(process.env.CROSSINGS_FILE, JSON.stringify(value) + '\\n');
  return value;
};`,
  },
];

/** Everything secret in what was minted; of a key its lines, and not the public half that the provider has. */
function secretsOf(minted: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] {
  return Object.values(minted)
    .flatMap((credentials) => Object.entries(credentials))
    .filter(([name]) => name !== 'publicKey')
    .flatMap(([, value]) => value.split('\n'))
    .filter((line) => line !== '' && !line.startsWith('-----'));
}

interface Traces {
  readonly secrets: readonly string[];
  readonly crossings: string;
  readonly pages: readonly string[];
  readonly log: string;
  readonly profileDir: string;
}

/** Registers a customer and hands over all that the run left behind, while it is still there. */
async function afterVisit<Value>(
  edits: readonly Edit[],
  look: (traces: Traces, code: string) => Value,
): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-canary-'));
  const profileDir = path.join(folder, 'profile');
  const crossingsFile = path.join(folder, 'crossings.txt');
  const mintedFile = path.join(folder, 'minted.json');
  const env = { CROSSINGS_FILE: crossingsFile, MINTED_FILE: mintedFile };
  try {
    return await withWeakenedApp(edits, async ({ appPath }) => {
      const seen = await inKiosk({ appPath, profileDir, env }, async ({ page, log }) => {
        const pages: string[] = [];
        const look = async () => void pages.push(await page.content());
        const clerk = createClerk(page);
        await clerk.signIn();
        await look();
        await reachSendToThree(clerk, createForm(page));
        await look();
        await clerk.send();
        const code = await clerk.readNewestCode();
        await look();
        await clerk.enterCode(code);
        await expect(page.getByRole('button', { name: /End the visit/ })).toBeVisible();
        await look();
        return { pages, code, log };
      });
      const crossings = existsSync(crossingsFile) ? readFileSync(crossingsFile, 'utf8') : '';
      const secrets = secretsOf(JSON.parse(readFileSync(mintedFile, 'utf8')));
      return look({ secrets, crossings, pages: seen.pages, log: seen.log(), profileDir }, seen.code);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the credentials were found. */
const leaks = ({ secrets, crossings, pages, log, profileDir }: Traces): readonly string[] => [
  ...(secretsIn(crossings, secrets).length > 0 ? ['crossings'] : []),
  ...(secretsIn(pages.join('\n'), secrets).length > 0 ? ['page'] : []),
  ...(secretsIn(log, secrets).length > 0 ? ['log'] : []),
  ...(filesWithSecrets(profileDir, secrets).length > 0 ? ['disk'] : []),
];

test('a whole registration: no credential in any crossing, page, log or file; no customer and no code on disk', async () => {
  await afterVisit(observed, (traces, code) => {
    expect(traces.pages).toHaveLength(4);
    // Two of Quantum Metal, the key and its lines of Noah, two each of KYBIO and Yativo, one of Democrance.
    expect(traces.secrets.length).toBeGreaterThanOrEqual(10);
    // The searches find what is there.
    expect(secretsIn(traces.crossings, [meiTan.identityNumber, 'Nur Aina'])).toEqual([
      meiTan.identityNumber,
      'Nur Aina',
    ]);
    expect(secretsIn(traces.pages.join(), ['Nur Aina'])).toHaveLength(1);
    expect(filesWithSecrets(traces.profileDir, ['app.started']).map((file) => path.basename(file))).toEqual([
      'audit.jsonl',
      'kiosk.log',
    ]);

    expect(leaks(traces)).toEqual([]);
    const { legalFullName, identityNumber, phone, email } = meiTan;
    const number = identityNumber.replaceAll('-', '');
    const personal = [legalFullName, identityNumber, number, phone, email, 'Jalan Petaling', 'A12345678'];
    expect(filesWithSecrets(traces.profileDir, personal)).toEqual([]);
    expect(secretsIn(traces.log, personal)).toEqual([]);
    // A code is short: as a number of its own, not as a piece of a time or a hash.
    const codeByItself = new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`);
    expect(filesMatching(traces.profileDir, codeByItself)).toEqual([]);
    expect(traces.log).not.toMatch(codeByItself);
    expect(traces.crossings).toMatch(codeByItself);
  });
});

test('negative control: a credential that is put into an answer, a log line and a file is found in each', async () => {
  const leaking: Edit = {
    bundle: 'main',
    find: /(const visits = composeVisits\(\{)/,
    replace: `console.error('minted', globalThis.minted.noah.apiKey);
      process.getBuiltinModule('node:fs').writeFileSync(path.join(setup.profile, 'note.txt'), btoa('key=' + globalThis.minted.yativo.appSecret));
      $1`,
  };
  const intoAnswer: Edit = {
    bundle: 'main',
    find: /(createAppHandlers\(\{\s*status: \(\) => \(\{\s*version: )parts\.version/,
    replace: "$1globalThis.minted['quantum-metal'].secretKey",
  };
  expect(await afterVisit([...observed, leaking, intoAnswer], leaks)).toEqual(['crossings', 'log', 'disk']);
});

test('the byte search finds a secret in every spelling, and nothing where there is nothing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-search-'));
  const secret = 'practice-c0ffee5ec0ffee5e';
  const written = [
    secret,
    `{"k":"${Buffer.from(`ab${secret}c`).toString('base64')}"}`,
    Buffer.from(secret).toString('hex'),
  ];
  for (const [at, text] of written.entries()) writeFileSync(path.join(folder, `${at}.bin`), text);
  writeFileSync(path.join(folder, 'wide.bin'), Buffer.from(secret, 'utf16le'));
  writeFileSync(path.join(folder, 'nothing.bin'), 'practice-c0ffee5ec0ffee5');
  expect(filesWithSecrets(folder, [secret])).toHaveLength(4);
  rmSync(folder, { recursive: true });
});
