/**
 * Tells the organisation's collector now and then how this terminal is. A heartbeat that does not get through is gone: nothing is queued, nothing
 * is tried again, and what the collector does says nothing of the line to the providers.
 */
import type { Result } from '../../shared/result.ts';
import type { TelemetryPolicy } from '../../shared/settings/telemetry-policy.ts';
import type { Clock } from '../clock.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { Timer } from '../timers.ts';
import { encodeHeartbeat, heartbeatContentType } from './encode-heartbeat.ts';
import type { HeartbeatReport, HeartbeatSource } from './heartbeat-report.ts';

interface Parts {
  readonly policy: TelemetryPolicy;
  readonly source: HeartbeatSource;
  /** Asked each time, and first: whether policy still says so. */
  readonly mayBeat: () => Promise<boolean>;
  readonly readReport: () => Promise<HeartbeatReport>;
  /** The value of the header that policy names; asked each time, so that it can be changed while the terminal runs. */
  readonly readHeader: () => Promise<Result<string, unknown>>;
  /** Of its own: nobody else's connections end with it, or wait for it. */
  readonly http: Pick<HttpClient, 'send'>;
  readonly clock: Clock;
  readonly timer: Timer;
  /** 0 to 1: terminals that come back together do not report together. */
  readonly fraction: () => number;
  readonly onBug: (error: unknown) => void;
}

/** Begins; the function that it returns ends it. */
export function startHeartbeat(parts: Parts): () => void {
  const { policy, source, clock, timer, onBug } = parts;
  const everyMs = policy.everySeconds * 1000;
  const startedAt = clock.now();
  const ended = new AbortController();

  async function beat(): Promise<void> {
    if (!(await parts.mayBeat())) return;
    const header = policy.header === undefined ? undefined : await parts.readHeader();
    // Without what it is known by, a collector that takes everything would be told by anybody.
    if (header && !header.ok) return;
    const report = await parts.readReport();
    if (ended.signal.aborted) return;
    // Where the clock was set back, a count would end before it began.
    const now = Math.max(startedAt, clock.now());
    const body = Buffer.from(encodeHeartbeat(source, report, { startedAt, now }));
    await parts.http.send({
      method: 'POST',
      url: new URL(policy.collectorUrl),
      headers: {
        'content-type': heartbeatContentType,
        ...(policy.header !== undefined && header?.ok && { [policy.header]: header.value }),
      },
      body,
      signal: ended.signal,
    });
  }

  let takeBack = () => {};
  const beatLater = (afterMs: number): void => {
    takeBack = timer(afterMs, () => {
      void beat()
        .catch(onBug)
        .finally(() => {
          if (!ended.signal.aborted) beatLater(everyMs);
        });
    });
  };
  beatLater(Math.round(parts.fraction() * everyMs));
  return () => {
    ended.abort();
    takeBack();
  };
}
