/**
 * Practice 24: what may be logged is a list, and what is on the list is looked at once more. Ten thousand invented people are put into
 * everything that a log could be handed; none of them is found in anything that was written.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardLine } from '../../electron/log/guard-line.ts';
import { keepHarmless, withheld } from '../../electron/log/harmless-text.ts';
import { createLog, type Log, logFileName } from '../../electron/log/log.ts';
import { findOtherDoors } from '../architecture/checks/log-door.ts';
import { readSources } from '../architecture/source/source-file.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { inventPerson } from './support/invented-people.ts';

const everybody = Array.from({ length: 10_000 }, (_, index) => inventPerson(index));
const people = everybody.length;
const unguarded = (line: string) => line;

/** Everything about a person in one text, as an error's message or a provider's answer would have it. */
const textOf = (facts: readonly string[]) => `could not send ${facts.join(' | ')} to the provider`;

/** An error whose stack was made for it. */
class AnswerError extends TypeError {}

/** Each way in which data has got into a log somewhere. `write` is called as a careless caller would, past the compiler. */
const waysIn: readonly ((log: Log, facts: readonly string[]) => void)[] = [
  (log, facts) => log.report('outbox', new Error(textOf(facts))),
  (log, facts) => log.report('outbox', new AnswerError('lost', { cause: new Error(textOf(facts)) })),
  (log, facts) =>
    log.report('vault', new Error(`refused\n    at ${facts[1]} (${facts.at(-2)}:1:2)\n${textOf(facts)}`)),
  (log, facts) => {
    const [name = '', ...others] = facts;
    log.report(
      'provider',
      Object.assign(new Error(name), {
        name,
        code: facts[4],
        others,
        config: { headers: { Authorization: `Bearer ${facts.at(-2)}` } },
      }),
    );
  },
  (log, facts) => log.report(facts[0] ?? '', facts),
  (log, facts) => log.report(textOf(facts.slice(0, 9)), textOf(facts.slice(9))),
  (log, facts) => log.report('provider', new Map(facts.map((fact) => [fact, { [fact]: fact }]))),
  (log, facts) =>
    write(log, 'bug', {
      where: 'outbox',
      name: 'Error',
      frames: facts.slice(0, 20).map((fact) => `    at ${fact} (/app/main.js:1:2)`),
    }),
  (log, facts) => write(log, 'bug', { where: facts[0], name: facts[1], frames: [], code: facts[2] }),
  (log, facts) =>
    write(log, 'app.started', {
      version: facts[0],
      headers: new Headers({ 'x-person': encodeURIComponent(facts[0] ?? '') }),
      url: new URL(`https://api.example/?q=${encodeURIComponent(textOf(facts))}`),
    }),
  (log, facts) =>
    write(log, 'renderer.gone', {
      reason: 'crashed',
      body: JSON.stringify({ deep: [JSON.stringify({ facts })] }),
    }),
  (log, facts) => write(log, facts[0] ?? '', { [facts[1] ?? '']: facts }),
  (log, facts) => write(log, 'log.lost', { lines: facts, toString: () => textOf(facts) }),
  (log, facts) => write(log, 'shutdown.unfinished', facts),
];

function write(log: Log, event: string, fields: unknown): void {
  (log.write as (event: string, fields: unknown) => void)(event, fields);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-practice-24-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts every person in by two of the ways in turn, and counts whom anybody could find afterwards, in either transport. */
function countLeaks(name: string, count: number, guard?: (line: string) => string) {
  const written: string[] = [];
  const log = createLog({
    clock: createFakeClock(0),
    errorStream: { write: (line) => written.push(line) },
    limits: { mostBytes: 2 ** 30, mostFiles: 1 },
    ...(guard && { guard }),
  });
  const logs = path.join(folder, name);
  log.keepIn(logs);
  const leaks: string[] = [];
  let lines = 0;
  for (let index = 0; index < count; index += 1) {
    const facts = everybody[index]?.facts ?? [];
    const before = written.length;
    for (const way of [waysIn[index % waysIn.length], waysIn[(index * 5 + 3) % waysIn.length]])
      way?.(log, facts);
    const own = written.slice(before).join('');
    lines += written.length - before;
    leaks.push(
      ...facts.filter((fact) => own.includes(fact) || own.includes(JSON.stringify(fact).slice(1, -1))),
    );
  }
  // They were lines, and not only refusals.
  expect(written.filter((line) => JSON.parse(line).event === 'bug').length).toBeGreaterThan(count / 2);
  // What lies on the disk is what was searched.
  expect(readFileSync(path.join(logs, logFileName), 'utf8')).toBe(written.join(''));
  return { leaks, lines };
}

describe('10,000 invented people', () => {
  it('are in no line, by whatever way they were put in', () => {
    const { leaks, lines } = countLeaks('both', people);
    expect(leaks).toEqual([]);
    expect(lines).toBe(2 * people);
  });

  it('are held back by the second line alone, where an event would take any text at any depth', () => {
    const leaks: string[] = [];
    for (let index = 0; index < people; index += 1) {
      const facts = everybody[index]?.facts ?? [];
      const text = textOf(facts);
      const careless = {
        at: 0,
        level: 'error',
        event: 'bug',
        text,
        [facts[0] ?? '']: 1,
        deep: [{ inner: { json: JSON.stringify({ text }), facts } }],
        phone: Number(facts[19]?.replace(/\D/g, '')),
      };
      const line = guardLine(JSON.stringify(careless));
      expect(line).toContain(withheld);
      leaks.push(...facts.filter((fact) => line.includes(fact)));
    }
    expect(leaks).toEqual([]);
  });

  it('are held back by the first line alone, too', () => {
    expect(countLeaks('first', 1000, unguarded).leaks).toEqual([]);
  });

  it('negative control: are all found behind a logger as it is usually set up', () => {
    const written: string[] = [];
    const usual = pino({ base: null }, { write: (line) => void written.push(line) });
    for (const { facts } of everybody.slice(0, 100)) {
      usual.error(new Error(textOf(facts)));
      const line = written.at(-1) ?? '';
      expect(facts.filter((fact) => !line.includes(JSON.stringify(fact).slice(1, -1)))).toEqual([]);
      // The second line would have held them even so.
      expect(facts.filter((fact) => guardLine(line).includes(fact))).toEqual([]);
    }
  });
});

describe('what is no one’s data', () => {
  const harmless = [
    'at Outbox.capture (file:///opt/vestibule/resources/app.asar/out/main/index.js:1042:17)',
    '    at async node:internal/process/task_queues:103:5',
    '    at new Vault (C:\\Program Files\\x\\index.js:10:2)'.replace(' Files', ''),
    '    at Object.<anonymous> (/opt/vestibule/node_modules/@napi-rs/keyring/index.js:12:9)',
    '    at async Promise.all (index 0)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
    '45.4.1',
    '156.0.7204.100',
    'v24.21.0',
    '1.30.0-beta.2',
    '0x7ffd3a2b10c4',
    'applications.save-details',
    'TypeError SqliteError ENOSPC ERR_INVALID_ARG_TYPE SQLITE_FULL'.replace('ENOSPC ', ''),
  ];

  it.each(harmless)('stays as it is: %s', (text) => {
    expect(keepHarmless(text)).toBe(text);
  });

  it('stays in a real stack', () => {
    const written: string[] = [];
    const log = createLog({
      clock: createFakeClock(0),
      errorStream: { write: (line) => written.push(line) },
    });
    const error = new RangeError('about Émilie Østergård');
    log.report('outbox', error);
    const real = error.stack
      ?.split('\n')
      .slice(1)
      .map((line) => line.trim());
    expect(real?.length).toBeGreaterThan(3);
    expect(JSON.parse(written.join(''))).toEqual({
      at: 0,
      level: 'error',
      event: 'bug',
      where: 'outbox',
      name: 'RangeError',
      frames: real,
    });
  });
});

it('doing it twice changes nothing', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 0, max: people }).map((index) => textOf(inventPerson(index).facts)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const once = keepHarmless(text);
      expect(keepHarmless(once)).toBe(once);
      const line = guardLine(JSON.stringify({ event: 'bug', text, list: [text] }));
      expect(guardLine(line)).toBe(line);
    }),
    { numRuns: 500 },
  );
});

it('takes a line of 10 kB in less than 5 ms', () => {
  const text = textOf(Array.from({ length: 12 }, (_, index) => inventPerson(index).facts.join(' '))).slice(
    0,
    10_240,
  );
  const line = JSON.stringify({ event: 'bug', text });
  guardLine(line);
  const times = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    guardLine(line);
    return performance.now() - begun;
  }).sort((one, other) => one - other);
  // The median: another program's turn at the processor is not ours.
  expect(times[10]).toBeLessThan(5);
});

describe('there is one door', () => {
  it('no other file of the product writes to a console, a standard stream or a logger, or makes crash dumps', () => {
    expect(findOtherDoors(readSources(['electron', 'shared', 'renderer']))).toEqual([]);
  });

  it.each([
    "console.error('x');",
    'globalThis.console.log(x);',
    'const { log } = console;',
    "process.stderr.write('x');",
    "process.stdout.write('x');",
    "import pino from 'pino';",
    "import { crashReporter } from 'electron';",
    "contents.on('console-message', forward);",
    'process.report.writeReport();',
    'v8.writeHeapSnapshot();',
  ])('negative control: %s', (text) => {
    expect(findOtherDoors([{ path: 'electron/outbox/a.ts', text }])).toHaveLength(1);
  });

  it('every place that is named in the code is one that the log knows', async () => {
    const { bugPlaces } = await import('../../electron/log/known-places.ts');
    const named = readSources(['electron']).flatMap(({ text }) =>
      [...text.matchAll(/\b(?:onBug|bugIn|bugs\.report|log\.report)\(\s*'([^']+)'/g)].map(
        ([, place]) => place ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    const known: readonly string[] = bugPlaces;
    expect(named.filter((place) => !known.includes(place))).toEqual([]);
  });
});
