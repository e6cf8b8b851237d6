/**
 * The call that sends a code is never made by a background job: the compiler refuses it (`presence.fixture.ts`). This
 * runs the compiler over the fixture, and over the fixture without its directives, which must then fail line by line.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixture = join(root, 'test/electron/providers/presence.fixture.ts');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presence-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Compiles a text as if it stood beside the fixture; the lines that the compiler complains about. */
async function compile(name: string, text: string): Promise<readonly number[]> {
  const file = join(folder, `${name}.ts`);
  const config = join(folder, `${name}.json`);
  await writeFile(file, text.replaceAll("'../../../", `'${root.replaceAll('\\', '/')}`));
  const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')], types: ['node'] };
  await writeFile(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, files: [file] }),
  );
  const output = await new Promise<string>((resolve) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFile(process.execPath, [tsc, '-p', config, '--pretty', 'false'], (_error, stdout) => resolve(stdout));
  });
  return [...output.matchAll(/^[^(\n]*\((\d+),\d+\): error TS/gm)].map(([, line]) => Number(line));
}

it('no attended call can be made unattended', async () => {
  const text = await readFile(fixture, 'utf8');
  expect(await compile('guarded', text)).toEqual([]);
}, 60_000);

it('the control: each of those lines is refused by itself', async () => {
  const lines = (await readFile(fixture, 'utf8')).split('\n');
  const refused = lines.flatMap((line, index) => (line.startsWith('// @ts-expect-error') ? [index + 2] : []));
  expect(refused).toHaveLength(8);
  const bare = lines.map((line) => line.replace('// @ts-expect-error', '//')).join('\n');
  expect(await compile('bare', bare)).toEqual(refused);
}, 60_000);
