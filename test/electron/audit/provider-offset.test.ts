/** The third clock: what a provider said of the wall clock, for as long as that holds. */
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { findBrokenLine, parseEntry } from '../../../electron/audit/audit-chain.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createChainCheck } from '../../../electron/audit/chain-check.ts';
import { createProviderOffset } from '../../../electron/audit/provider-offset.ts';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { timeoutsFromPolicy } from '../../../electron/http/http-timeouts.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';

const hourMs = 3_600_000;

describe('what a provider says of the wall clock', () => {
  it('is unknown until one has answered', () => {
    expect(createProviderOffset(createFakeClock()).read()).toBeUndefined();
  });

  it('is provider minus terminal, to the middle of the second that a Date header is cut to', () => {
    const clock = createFakeClock();
    const offset = createProviderOffset(clock);
    offset.note(clock.now() - hourMs);
    expect(offset.read()).toBe(-hourMs + 500);
    clock.advance(10 * hourMs);
    expect(offset.read()).toBe(-hourMs + 500);
    offset.note(clock.now() + 20_000);
    expect(offset.read()).toBe(20_500);
  });

  it('is unknown again when the wall clock was moved, by a person or by sleep, until the next answer', () => {
    const clock = createFakeClock();
    const offset = createProviderOffset(clock);
    offset.note(clock.now());
    clock.setWallClock(clock.now() + 4_000);
    expect(offset.read()).toBe(500);
    clock.setWallClock(clock.now() - hourMs);
    expect(offset.read()).toBeUndefined();
    offset.note(clock.now() + hourMs);
    expect(offset.read()).toBe(hourMs + 500);
  });

  it('comes from the Date of each answer, whatever its status', async () => {
    const said: number[] = [];
    const server = createServer((_, response) => {
      response.writeHead(503, { date: 'Sun, 03 May 2026 09:00:00 GMT' }).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const http = createHttpClient({
      clock: createFakeClock(),
      timeouts: timeoutsFromPolicy({ connectSeconds: 5, answerSeconds: 15 }),
      allowLoopback: () => true,
      onProviderTime: (providerNow) => said.push(providerNow),
    });
    const { signal } = new AbortController();
    await http.send({ method: 'GET', url: new URL(`http://127.0.0.1:${port}/`), headers: {}, signal });
    await http.close();
    server.close();
    expect(said).toEqual([Date.UTC(2026, 4, 3, 9)]);
  });
});

describe('in the log', () => {
  it('stands in each line while it is known, under the line’s hash', () => {
    const clock = createFakeClock();
    const offset = createProviderOffset(clock);
    const sink = createMemoryAuditSink();
    const log = createAuditLog({ sink, clock, providerOffset: offset.read });
    log.write('app.stopped', {});
    offset.note(clock.now() + 60_000);
    log.write('app.stopped', {});
    expect(sink.entries.map(({ providerOffsetMs }) => providerOffsetMs)).toEqual([undefined, 60_500]);
    expect(sink.entries[0]).not.toHaveProperty('providerOffsetMs');
    expect(findBrokenLine(sink.entries)).toBeUndefined();
    const [first, second] = sink.entries;
    if (!first || !second) throw new Error('two lines were written');
    expect(findBrokenLine([first, { ...second, providerOffsetMs: 0 }])).toBe(2);
    const { providerOffsetMs: _left, ...without } = second;
    expect(findBrokenLine([first, without])).toBe(2);
  });

  it('a line of before there was a third clock has the hash that it had', () => {
    // As the first version of this log wrote it.
    const old =
      '{"at":1777798800000,"monotonicMs":1000,"event":"app.stopped","fields":{},"sequence":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000","hash":"40c381d99161a44dc9a14296fe0366898b11eed9700fb2dd81a9834753b00ec4"}';
    const entry = parseEntry(old);
    if (!entry) throw new Error('it is a line');
    expect(findBrokenLine([entry])).toBeUndefined();
    const check = createChainCheck();
    check.add({ text: old });
    expect(check.finish(1)).toMatchObject({ lines: 1, broken: undefined });
  });
});
