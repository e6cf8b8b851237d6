import { setTimeout as delay } from 'node:timers/promises';
import type { Call, Terminal } from './compose-terminal.ts';
import type { ParentLine } from './parent-line.ts';

interface Parts {
  readonly terminal: Pick<Terminal, 'call' | 'draining'>;
  readonly parent: Pick<ParentLine, 'ask'>;
  /** Real milliseconds. */
  readonly withinMs: number;
}

const lookEveryMs = 150;

/** Waits until nothing waits any more, and settles with the providers what only a person can; gives up after a while. */
export async function settleEverything({ terminal, parent, withinMs }: Parts): Promise<void> {
  const { call } = terminal;
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    await call('outbox.send-now', {});
    await delay(lookEveryMs);
    await decideAll(call, parent);
    const summary = await call('outbox.read-summary', {});
    if (!summary.ok) continue;
    const { waiting, sending, unknown } = summary.value.counts;
    if (waiting + sending + unknown === 0) return;
  }
}

/** Whoever is asked looks into the provider's own records. */
async function decideAll(call: Call, parent: Pick<ParentLine, 'ask'>): Promise<void> {
  for (let page = 0; ; page += 1) {
    const listed = await call('outbox.list', { filter: 'attention', page });
    if (!listed.ok || listed.value.items.length === 0) return;
    for (const { submissionId, state, nextTry } of listed.value.items) {
      if (state !== 'unknown' || nextTry.when !== 'person') continue;
      const isRegistered = await parent.ask({ what: 'registered', submissionId });
      await call('outbox.decide', {
        submissionId,
        decision: isRegistered === true ? 'registered' : 'not-registered',
        asked: 'provider',
      });
    }
  }
}
