/** What a heartbeat says to a collector, and that it can say nothing else. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeHeartbeat } from '../../../electron/fleet/encode-heartbeat.ts';
import { startHeartbeat } from '../../../electron/fleet/heartbeat.ts';
import { HeartbeatReport, type HeartbeatSource } from '../../../electron/fleet/heartbeat-report.ts';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { findTelemetryHeader } from '../../../electron/keychain/telemetry-header.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { TelemetryPolicy } from '../../../shared/settings/telemetry-policy.ts';
import { type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { readOtlpMetrics, wordsOf } from './otlp-reader.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const source: HeartbeatSource = {
  terminal: 'Counter 2',
  branch: 'Jalan Besar',
  version: '0.1.0',
  host: 'electron',
  mode: 'live',
};
const states = SubmissionState.options.filter((state) => state !== 'draft');
const submissions = Object.fromEntries(
  states.map((state, place) => [state, place]),
) as HeartbeatReport['submissions'];
const report: HeartbeatReport = {
  submissions,
  oldestUnsentSeconds: 7200,
  openCircuits: 1,
  calls: { noah: 41, yativo: 3 },
  throttled: { noah: 2 },
  connection: 'offline',
  auditHolds: true,
  recoveryCopy: 'kept',
  policyVersion: 12,
  freeDiskBytes: 52_000_000_000,
  uptimeSeconds: 86_400,
  windowRestarts: 1,
  faults: 0,
};
const times = { startedAt: 1_800_000_000_000, now: 1_800_000_300_250 };
const encode = (what: unknown = report, from: unknown = source) =>
  Buffer.from(encodeHeartbeat(from as HeartbeatSource, what as HeartbeatReport, times));

describe('a heartbeat on the wire', () => {
  it('is OTLP metrics of one resource, as the specification numbers its fields', () => {
    const { resource, scope, metrics } = readOtlpMetrics(encode());
    expect(resource).toEqual({
      'service.name': 'vestibule',
      'service.version': '0.1.0',
      'service.instance.id': 'Counter 2',
      'vestibule.branch': 'Jalan Besar',
      'vestibule.host': 'electron',
      'vestibule.mode': 'live',
    });
    expect(scope).toBe('vestibule');
    const told = metrics.map(({ name, kind, points }) => [
      name,
      kind,
      ...points.map(({ value, attributes }) => [value, ...Object.values(attributes)].join(' ')),
    ]);
    expect(told).toEqual([
      ['vestibule.submissions', 'gauge', ...states.map((state) => `${submissions[state]} ${state}`)],
      ['vestibule.submissions.oldest_unsent', 'gauge', '7200'],
      ['vestibule.circuits.open', 'gauge', '1'],
      ['vestibule.provider.calls', 'sum', '41 noah', '3 yativo'],
      ['vestibule.provider.throttled', 'sum', '2 noah'],
      ['vestibule.connection', 'gauge', '1 offline'],
      ['vestibule.audit.holds', 'gauge', '1'],
      ['vestibule.recovery_copy', 'gauge', '1 kept'],
      ['vestibule.policy.version', 'gauge', '12'],
      ['vestibule.disk.free', 'gauge', '52000000000'],
      ['vestibule.uptime', 'gauge', '86400'],
      ['vestibule.window.restarts', 'sum', '1'],
      ['vestibule.faults', 'sum', '0'],
    ]);
    const [point] = metrics[0]?.points ?? [];
    expect(point).toMatchObject({ startMs: times.startedAt, endMs: times.now });
  });

  it('holds no word that is not of our own lists, or a name that the organisation gave, whatever is counted', () => {
    const ours = new Set([
      ...wordsOf(readOtlpMetrics(encode())),
      ...ProviderId.options,
      ...['online', 'offline', 'unknown', 'none', 'kept', 'failed'],
    ]);
    const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
    const byProvider = fc.dictionary(fc.constantFrom(...ProviderId.options), count);
    const anyReport = fc.record({
      submissions: fc.record(Object.fromEntries(states.map((state) => [state, count]))),
      oldestUnsentSeconds: count,
      ...{ openCircuits: count, calls: byProvider, throttled: byProvider, auditHolds: fc.boolean() },
      connection: fc.constantFrom('online', 'offline', 'unknown'),
      recoveryCopy: fc.constantFrom('none', 'kept', 'failed'),
      ...{
        policyVersion: count,
        freeDiskBytes: count,
        uptimeSeconds: count,
        windowRestarts: count,
        faults: count,
      },
    });
    fc.assert(
      fc.property(anyReport, (each) => {
        const words = wordsOf(readOtlpMetrics(encode(each)));
        return words.every((word) => ours.has(word));
      }),
    );
  });

  it('is not made at all with a field too many, a word for a number, or a name too many', () => {
    const paths = ['', 'submissions', 'calls', 'throttled'] as const;
    const name = fc.string({ minLength: 1 }).filter((key) => key !== '__proto__');
    fc.assert(
      fc.property(fc.constantFrom(...paths), name, fc.anything(), (path, key, value) => {
        const whole: Record<string, unknown> = structuredClone(report);
        const place = path === '' ? whole : (whole[path] as Record<string, unknown>);
        if (key in place || (path !== '' && ProviderId.safeParse(key).success)) return;
        place[key] = value ?? null;
        expect(() => encode(whole)).toThrow();
      }),
    );
    for (const field of Object.keys(HeartbeatReport.shape))
      expect(() => encode({ ...report, [field]: 'Nur Aina' })).toThrow();
    expect(() => encode(report, { ...source, staff: 'Nur Aina' })).toThrow();
    expect(() => encode(report, { ...source, version: 'Nur Aina' })).toThrow();
    // The same path, untouched, is made.
    expect(encode(structuredClone(report)).length).toBeGreaterThan(500);
  });
});

describe('a collector', () => {
  let collector: RawServer;
  let close: () => Promise<void>;
  let stop: () => void = () => {};
  let planned: { afterMs: number; fire: () => void }[];
  let bugs: unknown[];
  beforeEach(async () => {
    collector = await startRawServer();
    collector.answerWith(reply(200, {}, ''));
    planned = [];
    bugs = [];
  });
  afterEach(async () => {
    stop();
    await close();
    await collector.close();
    expect(bugs).toEqual([]);
  });

  const begin = (
    policy: object = {},
    readHeader = async () => ok('Bearer specimen') as ReturnType<typeof ok<string>> | ReturnType<typeof err>,
  ) => {
    const http = createHttpClient({
      clock: createFakeClock(),
      timeouts: { connectMs: 500, answerMs: 500, uploadBytesPerSecond: 1_000_000 },
      allowLoopback: () => true,
    });
    close = http.close;
    stop = startHeartbeat({
      policy: TelemetryPolicy.parse({
        collectorUrl: `${collector.origin}/v1/metrics`,
        everySeconds: 60,
        ...policy,
      }),
      ...{ source, readHeader, http, clock: createFakeClock(), fraction: () => 0.25 },
      mayBeat: async () => true,
      readReport: async () => report,
      timer: (afterMs, fire) => {
        const one = { afterMs, fire };
        planned.push(one);
        return () => void planned.splice(planned.indexOf(one), 1);
      },
      onBug: (error) => bugs.push(error),
    });
  };
  /** Lets one heartbeat happen: the next is then planned. */
  async function beat(): Promise<void> {
    const before = planned.length;
    planned.at(-1)?.fire();
    await expect.poll(() => planned.length).toBeGreaterThan(before);
  }

  it('gets one within the first interval, and then one in each', async () => {
    begin();
    expect(planned.map(({ afterMs }) => afterMs)).toEqual([15_000]);
    await beat();
    await beat();
    expect(planned.map(({ afterMs }) => afterMs)).toEqual([15_000, 60_000, 60_000]);
    expect(collector.received).toHaveLength(2);
    const [{ head, body } = { head: '', body: Buffer.alloc(0) }] = collector.received;
    expect(head).toMatch(/^POST \/v1\/metrics HTTP\/1.1\r\n/);
    expect(head.toLowerCase()).toContain('content-type: application/x-protobuf\r\n');
    expect(head).not.toContain('Bearer');
    expect(readOtlpMetrics(body).resource['service.instance.id']).toBe('Counter 2');
  });

  it('is told who speaks by a header whose value is in the keychain, and nothing where it is not there', async () => {
    let header: Awaited<ReturnType<NonNullable<Parameters<typeof begin>[1]>>> = ok('Bearer specimen');
    begin({ header: 'authorization' }, async () => header);
    await beat();
    expect(collector.received[0]?.head.toLowerCase()).toContain('authorization: bearer specimen\r\n');
    header = err(fail('secret-absent', { name: 'telemetry/header' }));
    await beat();
    expect(collector.received).toHaveLength(1);
  });

  it.each([
    [reply(503, { 'retry-after': '1' }, '')],
    [reply(400, {}, 'no')],
    [reply(200, {}, Buffer.alloc(2_000_000).toString())],
  ])('that does not take it gets no second try, and nothing that was missed (%#)', async (answer) => {
    begin();
    collector.answerWith(answer);
    for (let each = 0; each < 3; each += 1) await beat();
    collector.answerWith(reply(200, {}, ''));
    await beat();
    expect(collector.received).toHaveLength(4);
    expect(new Set(collector.received.map(({ body }) => body.length)).size).toBe(1);
  });

  it('that sends the terminal elsewhere is not followed: no header of ours reaches another', async () => {
    const elsewhere = await startRawServer();
    elsewhere.answerWith(reply(200, {}, ''));
    collector.answerWith(reply(307, { location: `${elsewhere.origin}/v1/metrics` }, ''));
    begin({ header: 'authorization' });
    await beat();
    expect(collector.received).toHaveLength(1);
    expect(elsewhere.connections()).toBe(0);
    await elsewhere.close();
  });

  it('that is away is no fault of anything: the next one is tried in its time', async () => {
    begin();
    await collector.close();
    await beat();
    expect(planned.at(-1)?.afterMs).toBe(60_000);
  });

  it('hears no more once it has ended', async () => {
    begin();
    stop();
    expect(planned).toEqual([]);
    expect(collector.connections()).toBe(0);
  });
});

describe('the policy of it', () => {
  const collectorUrl = 'https://collector.bank.example/v1/metrics';
  it('is an address by https, or on this machine, and an interval that nobody is flooded by', () => {
    const takes = (policy: unknown) => TelemetryPolicy.safeParse(policy).success;
    expect(TelemetryPolicy.parse({ collectorUrl })).toEqual({ collectorUrl, everySeconds: 300 });
    expect(takes({ collectorUrl: 'http://127.0.0.1:4318/v1/metrics' })).toBe(true);
    for (const wrong of ['http://collector.bank.example/', 'ftp://a.example', 'https://key@a.example/', ''])
      expect(takes({ collectorUrl: wrong })).toBe(false);
    for (const everySeconds of [59, 3601, 60.5]) expect(takes({ collectorUrl, everySeconds })).toBe(false);
    for (const header of ['host', 'content-length', 'Authorization', 'a b', 'cookie'])
      expect(takes({ collectorUrl, header })).toBe(false);
    // The value has no place in it.
    expect(takes({ collectorUrl, header: 'x-api-key', value: 'secret' })).toBe(false);
  });

  it('has its secret in one line', () => {
    expect(findTelemetryHeader('Bearer specimen\n')).toBe('Bearer specimen');
    for (const wrong of ['', '\n', 'a\nb', 'a\r\nHost: b', 'schlüssel', ' a', 'x'.repeat(2049)])
      expect(findTelemetryHeader(wrong)).toBeUndefined();
  });
});
