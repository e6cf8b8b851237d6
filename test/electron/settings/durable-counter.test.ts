/** A count that is never given out twice, whatever happens between two calls. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDurableCounter } from '../../../electron/settings/durable-counter.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counter-'));
  file = path.join(folder, 'deeper', 'numbers.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('counts from 1, and on after a restart', async () => {
  const counter = createDurableCounter(file);
  expect([await counter.next(), await counter.next()]).toEqual([1, 2]);
  expect(await createDurableCounter(file).next()).toBe(3);
});

it('gives each of many who ask at once another value', async () => {
  const counter = createDurableCounter(file);
  const values = await Promise.all(Array.from({ length: 50 }, () => counter.next()));
  expect(new Set(values).size).toBe(50);
});

it('has stored a value before anybody has it: a crash in between skips it', () => {
  // Nobody waits for the answer, as after a crash.
  void createDurableCounter(file).next();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ last: 1 });
  return expect(createDurableCounter(file).next()).resolves.toBe(2);
});

it('a crash while the file was being replaced leaves the old count', async () => {
  await createDurableCounter(file).next();
  writeFileSync(`${file}.new`, '{"la');
  expect(await createDurableCounter(file).next()).toBe(2);
});

describe('a damaged file', () => {
  const damages = [
    '',
    '{',
    '{"last":"7"}',
    '{"last":-1}',
    '{"last":1.5}',
    '{"last":1,"more":1}',
    'null',
    '[]',
  ];

  it.each(damages)('%j gives no value, and never begins again at 1', async (text) => {
    await createDurableCounter(file).next();
    writeFileSync(file, text);
    for (let restarts = 0; restarts < 2; restarts += 1)
      await expect(createDurableCounter(file).next()).rejects.toThrow('can not be read');
    // Still there, for somebody to look at.
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('works again once a person has put the count there', async () => {
    writeFileSync(path.join(folder, 'numbers.json'), '{');
    const counter = createDurableCounter(path.join(folder, 'numbers.json'));
    await expect(counter.next()).rejects.toThrow();
    writeFileSync(path.join(folder, 'numbers.json'), '{"last":41}');
    expect(await counter.next()).toBe(42);
  });
});

it('a file that was put back to an older state leads nowhere back', async () => {
  const counter = createDurableCounter(file);
  await counter.next();
  const older = readFileSync(file, 'utf8');
  await counter.next();
  writeFileSync(file, older);
  expect(await counter.next()).toBe(3);
  rmSync(file);
  expect(await counter.next()).toBe(4);
});

it('a value that can not be stored is not given', async () => {
  writeFileSync(path.join(folder, 'deeper'), 'a file where the folder should be');
  const counter = createDurableCounter(file);
  await expect(counter.next()).rejects.toThrow();
  rmSync(path.join(folder, 'deeper'));
  expect(await counter.next()).toBe(1);
  expect(existsSync(file)).toBe(true);
  expect(readdirSync(path.join(folder, 'deeper'))).toEqual(['numbers.json']);
});
