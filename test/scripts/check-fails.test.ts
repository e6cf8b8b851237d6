/**
 * `npm run check` itself, on a copy of the project with four sins in it: it must fail, and name each. The checks have their own
 * controls; this proves that they are wired into the command.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../scripts/run/run-command.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';

const sins = {
  'shared/sin-arrow.ts': "import '../electron/clock.ts';\n",
  'renderer/sin-words.tsx': 'export const Sin = () => <p>Please wait</p>;\n',
  'electron/staff/sin-handlers.ts': "export const handlers = { 'staff.sin': () => 1 };\n",
  'electron/sin-result.ts':
    "import { err } from '../shared/result.ts';\n\nexport function sin(): void {\n  err('lost');\n}\n",
};
const copied = ['shared', 'electron', 'renderer', 'scripts', 'test/architecture', 'test/support'];
const settings = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  '.gitignore',
  'biome.json',
  'electron-builder.yml',
];
const configs = ['tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'electron.vite.config.ts'];

let copy: string;
let outcome: Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
  copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'vestibule-sins-')));
  for (const name of [...copied, ...settings, ...configs]) {
    cpSync(path.join(projectRoot, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(sins)) writeFileSync(path.join(copy, file), text);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST$)/.test(name)),
  );
  const check = path.join(copy, 'scripts', 'check.mjs');
  outcome = await run(process.execPath, [check], { cwd: copy, env, output: 'capture', timeLimitMs: 170_000 });
}, 180_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('fails, and ends with the plain count', () => {
  expect(outcome.code).toBe(1);
  expect(outcome.output.trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, [1-9]\d* failed/);
});

it.each([
  ['an import against the arrows', 'shared must not import foundation'],
  ['literal text in a component', 'literal text: Please wait'],
  ['a handler without a contract entry', 'staff.sin has no contract entry'],
  ['an ignored Result', "nobody looks at the Result of err('lost')"],
])('names %s', (_, problem) => {
  expect(outcome.output).toContain(problem);
});
