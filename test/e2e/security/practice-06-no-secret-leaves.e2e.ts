/**
 * Practice 6: no secret ever leaves main. Known credentials are minted in the running app, a whole registration is made with them, and
 * then everything is searched: each answer and event that crossed to the page, the page after each step, the logs, the disk.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createClerk, mei } from '../support/clerk.ts';
import { filesMatching, filesWithSecrets, secretsIn } from './support/byte-search.ts';
import { allowSeveralStarts, inKiosk } from './support/running-kiosk.ts';
import { type Edit, withWeakenedApp } from './support/weakened-app.ts';

allowSeveralStarts();

const credentials = { apiKey: 'practice-c0ffee5ec0ffee5e', secretKey: 'c0ffee00c0ffee11c0ffee22c0ffee33' };
const secrets = Object.values(credentials);

/** The app as it is, with credentials that are known, and with each crossing to the page written down. */
const observed: readonly Edit[] = [
  {
    bundle: 'main',
    find: /function mintPracticeCredentials\(random\) \{[\s\S]*?\n\}/,
    replace: `function mintPracticeCredentials() { return ${JSON.stringify(credentials)}; }`,
  },
  {
    bundle: 'main',
    find: 'return await answer(event, args);',
    replace: 'return globalThis.recordCrossing(await answer(event, args));',
  },
  {
    bundle: 'main',
    find: 'webContents.send(eventChannel(event), parsed.data)',
    replace: 'webContents.send(eventChannel(event), globalThis.recordCrossing(parsed.data))',
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

interface Traces {
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
  const env = { CROSSINGS_FILE: crossingsFile };
  try {
    return await withWeakenedApp(edits, async ({ appPath }) => {
      const seen = await inKiosk({ appPath, profileDir, env }, async ({ page, log }) => {
        const pages: string[] = [];
        const look = async () => void pages.push(await page.content());
        const clerk = createClerk(page);
        for (const step of [clerk.signIn, clerk.beginVisit, clerk.recordAgreement]) {
          await step();
          await look();
        }
        await clerk.typeDetails(mei);
        await look();
        await clerk.confirmReview();
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
      return look({ crossings, pages: seen.pages, log: seen.log(), profileDir }, seen.code);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the credentials were found. */
const leaks = ({ crossings, pages, log, profileDir }: Traces): readonly string[] => [
  ...(secretsIn(crossings, secrets).length > 0 ? ['crossings'] : []),
  ...(secretsIn(pages.join('\n'), secrets).length > 0 ? ['page'] : []),
  ...(secretsIn(log, secrets).length > 0 ? ['log'] : []),
  ...(filesWithSecrets(profileDir, secrets).length > 0 ? ['disk'] : []),
];

test('a whole registration: no credential in any crossing, page, log or file; no customer and no code on disk', async () => {
  await afterVisit(observed, (traces, code) => {
    expect(traces.pages.length).toBeGreaterThanOrEqual(7);
    // The searches find what is there.
    expect(secretsIn(traces.crossings, [mei.identityNumber, 'Nur Aina'])).toEqual([
      mei.identityNumber,
      'Nur Aina',
    ]);
    expect(secretsIn(traces.pages.join(), ['Nur Aina'])).toHaveLength(1);
    expect(filesWithSecrets(traces.profileDir, ['app.started'])).toHaveLength(1);

    expect(leaks(traces)).toEqual([]);
    const personal = [mei.name, mei.identityNumber, mei.identityNumber.replaceAll('-', ''), mei.phone ?? ''];
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
    find: 'const practiceCredentials = mintPracticeCredentials(random);',
    replace: `const practiceCredentials = mintPracticeCredentials(random);
      console.error('minted', practiceCredentials.secretKey);
      process.getBuiltinModule('node:fs').writeFileSync(path.join(profile, 'note.txt'), btoa('key=' + practiceCredentials.secretKey));`,
  };
  const intoAnswer: Edit = {
    bundle: 'main',
    find: /(createAppHandlers\(\{\s*status: \{\s*version: )app\.getVersion\(\)/,
    replace: '$1practiceCredentials.apiKey',
  };
  expect(await afterVisit([...observed, leaking, intoAnswer], leaks)).toEqual(['crossings', 'log', 'disk']);
});

test('the byte search finds a secret in every spelling, and nothing where there is nothing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-search-'));
  const [secret = ''] = secrets;
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
