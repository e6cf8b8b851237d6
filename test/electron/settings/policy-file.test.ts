import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policyPath, readPolicy } from '../../../electron/settings/policy-file.ts';
import { Failure } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';

// A property tries many cases, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
  file = path.join(folder, 'policy.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (content: string | Uint8Array) => {
  writeFileSync(file, content);
  return readPolicy({ file, required: true });
};
const live = {
  mode: 'live',
  branch: 'Jalan Besar',
  providers: { 'quantum-metal': { baseUrl: 'https://provider.example' } },
};

describe('a policy', () => {
  it('is read, with defaults for what it leaves out', () => {
    expect(unwrap(read(JSON.stringify(live)))).toEqual(Policy.parse(live));
  });

  it('may begin with the mark that Windows editors write', () => {
    expect(unwrap(read(`\uFEFF${JSON.stringify(live)}`)).branch).toBe('Jalan Besar');
  });

  it('that is not there: training where none is required, else a failure that names the file', () => {
    expect(unwrap(readPolicy({ file, required: false }))).toEqual(Policy.parse({}));
    expect(unwrap(readPolicy({ file, required: false })).mode).toBe('training');
    expect(readPolicy({ file, required: true })).toEqual({
      ok: false,
      error: { code: 'policy-invalid', file, field: '*', problem: 'missing' },
    });
  });

  it('that is there and damaged is never replaced by the defaults', () => {
    writeFileSync(file, '{"mode":"liv');
    expect(readPolicy({ file, required: false }).ok).toBe(false);
  });
});

describe('the outbox in a policy', () => {
  const recipient = 'age1sly7caphfza5zu8q99gkl5jlv53en570ufwu3e4len8tns2d4dwqp9774p';
  const withOutbox = (outbox: unknown) => read(JSON.stringify({ ...live, outbox }));

  it('has limits by default, and nobody to export for', () => {
    expect(unwrap(read(JSON.stringify(live))).outbox).toEqual({
      submissions: 500,
      sizeBytes: 2_000_000_000,
      ageDays: 7,
      keepAcceptedHours: 24,
    });
  });

  it.each(['/media/transfer', 'E:\\transfer', 'E:/transfer', '\\\\server\\share'])(
    'may name who opens bundles, and their folder: %s',
    (folder) => {
      expect(unwrap(withOutbox({ transfer: { recipient, folder } })).outbox.transfer).toEqual({
        recipient,
        folder,
      });
    },
  );

  it.each([
    [{ transfer: {} }, 'outbox.transfer.recipient'],
    [{ transfer: { recipient: `${recipient.slice(0, -1)}q` } }, 'outbox.transfer.recipient'],
    [{ transfer: { recipient, folder: 'transfer' } }, 'outbox.transfer.folder'],
    [{ transfer: { recipient, folder: '../transfer' } }, 'outbox.transfer.folder'],
    [{ submissions: 0 }, 'outbox.submissions'],
    [{ keepAcceptedHours: -1 }, 'outbox.keepAcceptedHours'],
  ])('%j is refused at %s', (outbox, field) => {
    expect(withOutbox(outbox)).toMatchObject({ ok: false, error: { code: 'policy-invalid', field } });
  });
});

describe('a policy that is wrong is named by file and field, without what stands there', () => {
  const canary = 'CANARY';

  it.each([
    [JSON.stringify({ ...live, mode: canary }), 'mode', undefined],
    [
      JSON.stringify({ providers: { 'quantum-metal': { baseUrl: `ftp://${canary}` } } }),
      'providers.quantum-metal.baseUrl',
      undefined,
    ],
    [JSON.stringify({ code: { triesPerCode: canary } }), 'code.triesPerCode', undefined],
    [JSON.stringify({ languages: ['en', canary] }), 'languages.1', undefined],
    [JSON.stringify({ brnach: canary }), 'brnach', undefined],
    [JSON.stringify({ [`${canary} with a value in it`]: 1 }), '?', undefined],
    [JSON.stringify([canary]), '*', undefined],
    [`{\n  "mode": "live",\n  "branch": ${canary}\n}`, '3:13', 'not-json'],
    [canary, '1:1', 'not-json'],
    ['', '*', 'not-json'],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), '*', 'not-json'],
    [' '.repeat(256 * 1024 + 1), '*', 'too-large'],
  ])('case %#', (content, field, problem) => {
    const result = read(content);
    const expected = { code: 'policy-invalid', file, field, ...(problem && { problem }) };
    expect(result).toEqual({ ok: false, error: expected });
    expect(JSON.stringify(result)).not.toContain(canary);
  });

  it('a folder in its place is unreadable', () => {
    mkdirSync(file);
    expect(readPolicy({ file, required: false })).toMatchObject({ error: { problem: 'unreadable' } });
  });
});

it.each(['[', '{"mode":', '"', ' ', '\\', '[1,'])('a file full of %j gives a typed answer, too', (part) => {
  const content = part.repeat(Math.floor((256 * 1024) / part.length));
  expect(read(content)).toMatchObject({ error: { code: 'policy-invalid', problem: 'not-json' } });
});

it('any bytes give a typed answer', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const json = fc.json();
  const almost = fc.record(
    {
      mode: fc.oneof(fc.constant('live'), fc.string()),
      branch: fc.oneof(fc.string(), fc.integer()),
      providers: fc.oneof(
        fc.object(),
        fc.constant({ 'quantum-metal': { baseUrl: 'https://provider.example' } }),
      ),
      code: fc.oneof(fc.object(), fc.record({ triesPerCode: fc.integer({ min: 0, max: 12 }) })),
      ['__proto__' as string]: fc.anything(),
    },
    { requiredKeys: [] },
  );
  const seen = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(
      fc.oneof(
        bytes,
        json,
        almost.map((value) => JSON.stringify(value)),
      ),
      (content) => {
        const result = read(content);
        if (result.ok) {
          seen.valid += 1;
          Policy.parse(result.value);
          return;
        }
        seen.invalid += 1;
        expect(Failure.parse(result.error)).toMatchObject({ code: 'policy-invalid', file });
        expect(result.error.field).toMatch(/^[A-Za-z0-9.:?*-]{1,200}$/);
      },
    ),
    { numRuns: 1000 },
  );
  // Both kinds were met, so the search was not empty on either side.
  expect(seen.valid).toBeGreaterThan(10);
  expect(seen.invalid).toBeGreaterThan(250);
});

describe('where it is', () => {
  it.each([
    ['win32', 'C:\\ProgramData\\Vestibule\\policy.json'],
    ['linux', '/etc/vestibule/policy.json'],
    ['darwin', '/Library/Application Support/Vestibule/policy.json'],
  ] as const)('%s', (platform, systemFile) => {
    expect(policyPath({ platform, env: {}, packaged: true })).toEqual({ file: systemFile, required: true });
    expect(policyPath({ platform, env: {}, packaged: false })).toEqual({ file: systemFile, required: false });
  });

  it('practice 13: the environment names another one in an unpackaged build only, where it must then exist', () => {
    const env = { VESTIBULE_POLICY: file, ProgramData: folder };
    const options = { platform: 'linux', env } as const;
    expect(policyPath({ ...options, packaged: false })).toEqual({ file, required: true });
    expect(policyPath({ ...options, packaged: true }).file).toBe('/etc/vestibule/policy.json');
    expect(policyPath({ platform: 'win32', env, packaged: true }).file).toMatch(/^C:/);
  });
});
