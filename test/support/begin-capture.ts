/** A session of taking pictures with fakes all round. */
import { vi } from 'vitest';
import type { Cameras } from '../../renderer/capture/camera.ts';
import type { Keeping } from '../../renderer/capture/capture-parts.ts';
import { createCaptureSession } from '../../renderer/capture/capture-session.ts';
import type { AnsweredStanding } from '../../renderer/capture/capture-state.ts';
import type { Scanners } from '../../renderer/capture/scanners.ts';
import type { Wait } from '../../renderer/capture/wait.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import { ok } from '../../shared/result.ts';
import { createFakeCapture } from './fake-capture.ts';
import { waitFor } from './wait-for.ts';

const flatbed = { scannerId: 'flat:1', vendor: 'Plustek', model: 'Flat' };

interface BeginCapture {
  readonly needed?: readonly PictureSide[];
  readonly kept?: PictureSide[];
  readonly scanners?: Partial<Scanners>;
  /** In place of the fake ones. */
  readonly cameras?: Cameras;
  readonly wait?: Wait;
}

/** Begins a step; main keeps what it is given, unless told otherwise. `wait` is how time passes in it. */
export function beginCapture({
  needed = ['front', 'back'],
  kept = [],
  scanners = {},
  cameras,
  ...time
}: BeginCapture = {}) {
  const fake = createFakeCapture(time);
  const given: Keeping[] = [];
  const main = { standings: ['kept'] as (AnsweredStanding | null)[], opens: 0, closes: 0 };
  let now = 0;
  const remembered: unknown[] = [];
  const session = createCaptureSession({
    ...fake.tools,
    ...(cameras ? { cameras } : {}),
    scanners: {
      list: () => Promise.resolve(ok([flatbed])),
      scan: () => Promise.resolve(ok(new Blob(['scan']))),
      cancel: vi.fn(),
      ...scanners,
    },
    clock: {
      monotonic: () => {
        now += 50;
        return now;
      },
    },
    budget: { maxBytes: 1_000_000, maxSide: 2000 },
    wish: () => ({ today: '2026-05-03', wanted: ['zone'] }),
    needed: () => needed,
    isKept: (side) => kept.includes(side),
    fingerprintOf: () => undefined,
    looksLike: ({ reads }) => reads?.looksLike ?? null,
    keep: (keeping) => {
      given.push(keeping);
      const standing = main.standings.length > 1 ? main.standings.shift() : main.standings[0];
      if (standing === 'kept') kept.push(keeping.side);
      return Promise.resolve(standing === undefined ? 'kept' : standing);
    },
    open: () => {
      main.opens += 1;
      return Promise.resolve();
    },
    close: () => {
      main.closes += 1;
    },
    lastCamera: { read: () => undefined, remember: (camera) => remembered.push(camera) },
  });
  const state = () => session.store.getState();
  const live = async () => {
    await session.start();
    await waitFor(() => {
      if (state().camera.state !== 'on') throw new Error('the camera is not on yet');
    });
    session.attach(fake.tools.createFeed({} as HTMLVideoElement));
  };
  return { ...fake, session, state, live, given, main, kept, remembered };
}
