import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStandardInput } from '../../../electron/commands/read-standard-input.ts';

const module = path.join(import.meta.dirname, '../../../electron/commands/read-standard-input.ts');
/** A program that says what it was given, as a program does that has only this one function. */
const program = `
  import { readStandardInput } from ${JSON.stringify(module)};
  process.stdout.write((await readStandardInput(10)).toString());
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-input-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function readFile(content: string, maxBytes: number): Promise<string> {
  const file = path.join(folder, 'given');
  writeFileSync(file, content);
  const descriptor = openSync(file, 'r');
  const read = await readStandardInput(maxBytes, descriptor);
  closeSync(descriptor);
  return read.toString();
}

it('a file that was redirected is read whole', async () => {
  expect(await readFile('{"apiKey":"specimen"}', 64)).toBe('{"apiKey":"specimen"}');
  expect(await readFile('', 64)).toBe('');
});

it('what is too long is read to one byte past the limit, and no further', async () => {
  expect(await readFile('x'.repeat(100_000), 10)).toBe('x'.repeat(11));
});

it('a pipe that is filled bit by bit is read to its end', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  const said = text(child.stdout);
  child.stdin.write('spec');
  setTimeout(() => child.stdin.end('imen'), 50);
  expect(await said).toBe('specimen');
});

it('a descriptor that is not there gives nothing', async () => {
  expect(
    execFileSync('sh', ['-c', 'exec "$0" --input-type=module -e "$1" <&-', process.execPath, program]).length,
  ).toBe(0);
  expect((await readStandardInput(10, 4_000)).length).toBe(0);
});
