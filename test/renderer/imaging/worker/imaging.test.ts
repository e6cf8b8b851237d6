/** A worker that hangs, breaks or talks nonsense is ended and replaced; whoever asked is told, and the kiosk goes on. */
import { describe, expect, it, vi } from 'vitest';
import { createImaging } from '../../../../renderer/imaging/worker/imaging.ts';
import { createLatestOnly } from '../../../../renderer/imaging/worker/latest-only.ts';
import {
  createReplaceableWorker,
  type OwnedWorker,
} from '../../../../renderer/imaging/worker/replaceable-worker.ts';

/** A worker whose answers the test gives, and a clock that it moves. */
function createHost() {
  const workers: (OwnedWorker & { messages: unknown[]; isEnded: boolean })[] = [];
  const timers = new Map<number, () => void>();
  const delays: number[] = [];
  let next = 0;
  const start = (): OwnedWorker => {
    const worker = {
      messages: [] as unknown[],
      isEnded: false,
      onmessage: null as OwnedWorker['onmessage'],
      onerror: null as OwnedWorker['onerror'],
      onmessageerror: null as OwnedWorker['onmessageerror'],
      postMessage: (message: unknown) => void worker.messages.push(message),
      terminate: () => {
        worker.isEnded = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  const after = (delayMs: number, then: () => void) => {
    const id = next++;
    delays.push(delayMs);
    timers.set(id, then);
    return () => void timers.delete(id);
  };
  return {
    workers,
    worker: createReplaceableWorker(start, after),
    /** What was asked is with the worker one turn later. */
    settle: () => new Promise((resolve) => setTimeout(resolve)),
    say: (data: unknown) => workers.at(-1)?.onmessage?.({ data } as MessageEvent<unknown>),
    break: () => workers.at(-1)?.onerror?.({ preventDefault: () => undefined } as ErrorEvent),
    timeOut: () => {
      for (const then of [...timers.values()]) then();
    },
    timers,
    delays,
  };
}

describe('a replaceable worker', () => {
  it('starts when it is first asked, and is asked one thing at a time', async () => {
    const host = createHost();
    expect(host.workers).toHaveLength(0);
    const answers = [host.worker.ask('one', [], 9), host.worker.ask('two', [], 9)];
    await host.settle();
    expect(host.workers[0]?.messages).toEqual(['one']);
    host.say(1);
    await host.settle();
    host.say(2);
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
    expect(host.workers).toHaveLength(1);
    expect(host.timers.size).toBe(0);
  });

  it('is ended when it hangs, and the next question has another', async () => {
    const host = createHost();
    const [hangs, next] = [host.worker.ask('one', [], 9), host.worker.ask('two', [], 9)];
    await host.settle();
    host.timeOut();
    expect(await hangs).toEqual({ ok: false, error: 'timed-out' });
    await host.settle();
    expect(host.workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    host.say('fine');
    expect(await next).toEqual({ ok: true, value: 'fine' });
  });

  it('may take longer for its first answer, into which its loading falls', async () => {
    const host = createHost();
    for (const _ of [1, 2]) {
      const answer = host.worker.ask('one', [], 9);
      await host.settle();
      host.say(1);
      await answer;
    }
    const [first = 0, second = 0] = host.delays;
    expect(first).toBeGreaterThanOrEqual(10_000);
    expect(second).toBe(9);
  });

  it('is replaced when it breaks', async () => {
    const host = createHost();
    const lost = host.worker.ask('one', [], 9);
    await host.settle();
    host.break();
    expect(await lost).toEqual({ ok: false, error: 'worker-lost' });
    expect(host.workers[0]?.isEnded).toBe(true);
  });

  it('is not heard any more once it was ended', async () => {
    const host = createHost();
    const lost = host.worker.ask('one', [], 9);
    await host.settle();
    host.worker.end();
    expect(await lost).toEqual({ ok: false, error: 'worker-lost' });
    const next = host.worker.ask('two', [], 9);
    await host.settle();
    host.workers[0]?.onmessage?.({ data: 'late' } as MessageEvent<unknown>);
    host.say('own');
    expect(await next).toEqual({ ok: true, value: 'own' });
  });

  it('never begins with what waited when it was ended, and gives its frames back', async () => {
    const host = createHost();
    const close = vi.fn();
    const lost = [
      host.worker.ask('one', [], 9),
      host.worker.ask('a hostile file', [{ close } as unknown as ImageBitmap], 9),
    ];
    await host.settle();
    host.worker.end();
    const next = host.worker.ask('the next', [], 9);
    expect(await Promise.all(lost)).toEqual([1, 2].map(() => ({ ok: false, error: 'worker-lost' })));
    await host.settle();
    host.say('fine');
    expect(await next).toEqual({ ok: true, value: 'fine' });
    expect(host.workers.map(({ messages }) => messages)).toEqual([['one'], ['the next']]);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('keeps what waits while only the worker is replaced', async () => {
    const host = createHost();
    const [lost, next] = [host.worker.ask('one', [], 9), host.worker.ask('two', [], 9)];
    await host.settle();
    host.worker.replace();
    expect(await lost).toEqual({ ok: false, error: 'worker-lost' });
    await host.settle();
    host.say('fine');
    expect(await next).toEqual({ ok: true, value: 'fine' });
  });

  it('says so when it can’t even be started', async () => {
    const worker = createReplaceableWorker(
      () => {
        throw new TypeError('no worker of the kiosk');
      },
      () => () => undefined,
    );
    expect(await worker.ask('one', [], 9)).toEqual({ ok: false, error: 'worker-lost' });
  });
});

describe('of frames', () => {
  it('only the newest waits; older ones are dropped', async () => {
    const work: ((value: string) => void)[] = [];
    const seen: number[] = [];
    const { look } = createLatestOnly<number, string>(
      (frame) => {
        seen.push(frame);
        return new Promise((resolve) => work.push(resolve));
      },
      (frame) => `dropped ${frame}`,
    );
    const [first, second, third] = [look(1), look(2), look(3)];
    expect(await second).toBe('dropped 2');
    work.shift()?.('saw 1');
    expect(await first).toBe('saw 1');
    await Promise.resolve();
    work.shift()?.('saw 3');
    expect(await third).toBe('saw 3');
    expect(seen).toEqual([1, 3]);
  });

  it('none waits any more once they are forgotten', async () => {
    const seen: number[] = [];
    let done: (() => void) | undefined;
    const { look, forget } = createLatestOnly<number, string>(
      (frame) => {
        seen.push(frame);
        return new Promise((resolve) => (done = () => resolve('saw')));
      },
      () => 'dropped',
    );
    const [first, second] = [look(1), look(2)];
    forget();
    expect(await second).toBe('dropped');
    done?.();
    expect(await first).toBe('saw');
    expect(seen).toEqual([1]);
  });
});

describe('imaging', () => {
  const open = () => {
    const [live, still] = [createHost(), createHost()];
    return { live, still, imaging: createImaging({ live: live.worker, still: still.worker }) };
  };
  const budget = { maxBytes: 1000, maxSide: 100 };
  const picture = new Blob(['x']);

  it('hands on why a picture is refused', async () => {
    const { still, imaging } = open();
    const answer = imaging.prepare({ picture, budget });
    await still.settle();
    expect(still.workers[0]?.messages).toEqual([{ kind: 'prepare', picture, budget }]);
    still.say({ ok: false, error: 'polyglot' });
    expect(await answer).toEqual({ ok: false, error: 'polyglot' });
    expect(still.workers[0]?.isEnded).toBe(false);
  });

  it.each([
    ['something broke in it', { ok: false, error: 'failed' }],
    ['it answers with something else', { ok: true, value: { jpeg: 'not bytes' } }],
    ['it talks nonsense', 'hello'],
  ])('ends the worker when %s', async (_name, said) => {
    const { still, imaging } = open();
    const answer = imaging.prepare({ picture, budget });
    await still.settle();
    still.say(said);
    expect(await answer).toEqual({ ok: false, error: 'worker-lost' });
    expect(still.workers[0]?.isEnded).toBe(true);
  });

  it('keeps the living picture apart from strangers’ files, and lets go of both', async () => {
    const { live, still, imaging } = open();
    imaging.warmUp();
    await live.settle();
    expect([live.workers, still.workers].map((workers) => workers[0]?.messages)).toEqual([
      [{ kind: 'warm-up', reads: false }],
      [{ kind: 'warm-up', reads: true }],
    ]);
    imaging.rest();
    expect([live.workers[0]?.isEnded, still.workers[0]?.isEnded]).toEqual([true, true]);
  });
  it('starts no worker for a frame that waited when it was told to rest', async () => {
    const { live, imaging } = open();
    const close = vi.fn();
    const frame = { close } as unknown as ImageBitmap;
    const looks = [imaging.outline({ frame }), imaging.outline({ frame })];
    await live.settle();
    imaging.rest();
    expect((await Promise.all(looks)).map(({ ok }) => ok)).toEqual([false, false]);
    await live.settle();
    expect(live.workers).toHaveLength(1);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
