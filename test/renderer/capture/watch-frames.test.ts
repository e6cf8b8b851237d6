import { expect, it } from 'vitest';
import { watchFrames } from '../../../renderer/capture/watch-frames.ts';
import { err, ok } from '../../../shared/result.ts';
import { emptyFrame } from '../../support/fake-capture.ts';

type Answer = 'looked' | 'lost';

/** Watches as many frames as there are answers, and tells the pauses between them, and when it was said that none can be looked at. */
async function watch(answers: readonly Answer[]) {
  const pauses: number[] = [];
  const saidAfter: number[] = [];
  const ended = new AbortController();
  let asked = 0;
  const frame = () => Promise.resolve({ close: () => {} } as ImageBitmap);
  await watchFrames({
    feed: {
      grab: frame,
      copy: frame,
      position: () => 0,
      still: () => Promise.resolve(undefined),
      stillOf: () => Promise.reject(new Error('nobody asked')),
    },
    imaging: {
      outline: () => {
        asked += 1;
        return Promise.resolve(answers[asked - 1] === 'looked' ? ok(emptyFrame) : err('worker-lost'));
      },
    },
    otherSide: () => undefined,
    wantsCopy: () => false,
    onFrame: () => {},
    onLost: () => saidAfter.push(asked),
    clock: { monotonic: () => 0 },
    wait: (ms) => {
      pauses.push(ms);
      if (asked === answers.length) ended.abort();
      return Promise.resolve();
    },
    signal: ended.signal,
  });
  return { pauses, saidAfter };
}

it('one that is lost now and then is asked again soon, and nobody is told', async () => {
  const { pauses, saidAfter } = await watch(['looked', 'lost', 'looked', 'lost', 'lost', 'looked']);
  expect(pauses).toEqual([66, 200, 66, 200, 400, 66]);
  expect(saidAfter).toEqual([]);
});

it('one that can not be loaded is told once, and tried ever more seldom', async () => {
  const { pauses, saidAfter } = await watch(Array.from({ length: 8 }, () => 'lost'));
  expect(pauses).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
  expect(saidAfter).toEqual([3]);
});

it('is told again when it is lost again after it had been there', async () => {
  const { saidAfter } = await watch(['lost', 'lost', 'lost', 'looked', 'lost', 'lost', 'lost']);
  expect(saidAfter).toEqual([3, 7]);
});
