import { describe, expect, it, vi } from 'vitest';
import type { Scanners } from '../../../renderer/capture/scanners.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { beginCapture } from '../../support/begin-capture.ts';
import { aFrame, aPicture, emptyFrame } from '../../support/fake-capture.ts';
import { waitFor } from '../../support/wait-for.ts';

describe('with a camera', () => {
  it('takes both sides by itself, one after the other, and lets the camera go', async () => {
    const step = beginCapture();
    step.imaging.frames = [aFrame()];
    await step.live();
    await waitFor(() => expect(step.kept).toEqual(['front', 'back']));
    expect(step.state()).toMatchObject({ stage: 'result', side: 'back', camera: { state: 'off' } });
    expect(step.camera.on).toBe(0);
    expect(step.frames.open).toBe(0);
    expect(step.remembered).toEqual([{ deviceId: 'cam-1', label: 'Counter camera' }]);
    // The second side is told from the first by what the first looks like.
    expect(step.imaging.orders[1]?.otherSide).toBe(step.given[0]?.prepared.quality.fingerprint);
  });

  it('takes the very frame that was good, whatever the camera sees by then', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.frames = [aFrame()];
    const feed = step.tools.createFeed({} as HTMLVideoElement);
    const still = vi.fn(feed.still);
    await step.session.start();
    await waitFor(() => expect(step.state().camera.state).toBe('on'));
    step.session.attach({ ...feed, still });
    await waitFor(() => expect(step.kept).toEqual(['front']));
    expect(still).not.toHaveBeenCalled();
    expect(step.frames.open).toBe(0);
  });

  it('does nothing by itself while nothing good is seen, and takes one when asked to', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.frames = [emptyFrame];
    await step.live();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(step.given).toEqual([]);
    await step.session.takeNow();
    expect(step.given).toHaveLength(1);
  });

  it('says that nothing is taken by itself where frames can not be looked at, until they can', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.isLost = true;
    await step.live();
    await waitFor(() => expect(step.state().trouble).toBe('not-watched'));
    step.imaging.isLost = false;
    await waitFor(() => expect(step.state().trouble).toBeNull());
    step.imaging.isLost = true;
    await waitFor(() => expect(step.state().trouble).toBe('not-watched'));
    // By hand it goes all the same.
    await step.session.takeNow();
    expect(step.given).toHaveLength(1);
    expect(step.state().trouble).toBeNull();
  });

  it('two presses take one picture', async () => {
    const step = beginCapture({ needed: ['front'] });
    await step.live();
    await Promise.all([step.session.takeNow(), step.session.takeNow()]);
    expect(step.imaging.orders).toHaveLength(1);
  });

  it('passes over a picture of its own that turns out poor, and tries again', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.frames = [aFrame()];
    step.imaging.pictures = [ok(aPicture({ quality: { refusedFor: ['blur'] } })), ok(aPicture())];
    await step.live();
    await waitFor(() => expect(step.kept).toEqual(['front']));
    expect(step.given).toHaveLength(1);
    expect(step.given[0]?.prepared.quality.refusedFor).toEqual([]);
  });

  it('keeps everything when the camera is unplugged, and goes on when one is plugged in again', async () => {
    const step = beginCapture();
    await step.live();
    await step.session.takeNow();
    expect(step.state().taken.front?.standing).toBe('kept');
    step.camera.unplug();
    expect(step.state().camera).toEqual({ state: 'failed', problem: 'unplugged' });
    expect(step.state().taken.front?.standing).toBe('kept');
    step.camera.change();
    await waitFor(() => expect(step.state().camera.state).toBe('on'));
  });

  it('says that it is busy', async () => {
    const step = beginCapture();
    step.camera.answers = ['busy'];
    await step.session.start();
    await waitFor(() => expect(step.state().camera).toEqual({ state: 'failed', problem: 'busy' }));
    step.camera.answers = ['on'];
    step.session.tryCameraAgain();
    await waitFor(() => expect(step.state().camera.state).toBe('on'));
  });

  it('opens none before main was told, and none where everything is there', async () => {
    const step = beginCapture({ needed: ['front'], kept: ['front'] });
    expect(step.camera.opened).toBe(0);
    await step.session.start();
    expect(step.main.opens).toBe(1);
    expect(step.camera.opened).toBe(0);
    expect(step.state().stage).toBe('result');
  });

  it('lets go while nobody can see it, and comes back', async () => {
    const step = beginCapture();
    await step.live();
    step.session.setHidden(true);
    expect(step.camera.on).toBe(0);
    step.session.setHidden(false);
    await waitFor(() => expect(step.camera.on).toBe(1));
  });
});

describe('a frame that can’t be copied or made a file of', () => {
  it('is said, closed, and taken again by the next press', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.frames = [emptyFrame];
    await step.live();
    const feed = step.tools.createFeed({} as HTMLVideoElement);
    step.session.attach({ ...feed, still: () => Promise.reject(new Error('EncodingError')) });
    await step.session.takeNow();
    expect(step.state()).toMatchObject({ work: null, trouble: 'no-frame' });
    step.session.attach(feed);
    await step.session.takeNow();
    expect(step.kept).toEqual(['front']);
    expect(step.frames.open).toBe(0);
  });

  it('does not stop the looking, and leaves no frame open', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.frames = [aFrame()];
    await step.session.start();
    await waitFor(() => expect(step.state().camera.state).toBe('on'));
    const feed = step.tools.createFeed({} as HTMLVideoElement);
    step.session.attach({ ...feed, copy: () => Promise.reject(new Error('InvalidStateError')) });
    await waitFor(() => expect(step.kept).toEqual(['front']));
    expect(step.frames.open).toBe(0);
  });

  it('is closed also where it was the good one', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.frames = [aFrame()];
    await step.session.start();
    await waitFor(() => expect(step.state().camera.state).toBe('on'));
    const feed = step.tools.createFeed({} as HTMLVideoElement);
    step.session.attach({ ...feed, stillOf: () => Promise.reject(new Error('EncodingError')) });
    await waitFor(() => expect(step.state().trouble).toBe('no-frame'));
    step.session.end();
    await waitFor(() => expect(step.frames.open).toBe(0));
  });
});

it('what is said outlives a new beginning of the looking: no faster than anybody reads', async () => {
  const step = beginCapture({ needed: ['front'] });
  step.imaging.frames = [aFrame({ quality: { refusedFor: ['glare'] } })];
  await step.live();
  await waitFor(() => expect(step.state().guidance.hint).toBe('tilt'));
  const { changedAtMs } = step.state().guidance;
  step.session.retake();
  expect(step.state().guidance).toMatchObject({ hint: 'tilt', changedAtMs, steady: null, progress: 0 });
  step.session.setHidden(true);
  step.session.setHidden(false);
  expect(step.state().guidance.changedAtMs).toBeGreaterThanOrEqual(changedAtMs);
});

describe('a picture that is not good', () => {
  it('goes to main, which counts, and can be kept with a reason once main says so', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [ok(aPicture({ quality: { refusedFor: ['glare'] } }))];
    step.main.standings = ['poor', 'may-be-kept', 'kept'];
    await step.session.start();
    step.session.chooseWay('file');
    await step.session.takeFile(new Blob(['one']));
    expect(step.state()).toMatchObject({ stage: 'result', taken: { front: { standing: 'poor' } } });
    step.session.retake();
    await step.session.takeFile(new Blob(['two']));
    expect(step.state().taken.front?.standing).toBe('may-be-kept');
    await step.session.keepShown('only-copy');
    expect(step.given.at(-1)).toMatchObject({ side: 'front', keptBecause: 'only-copy' });
    expect(step.kept).toEqual(['front']);
  });

  it('without an outline is looked at by a person before it goes anywhere', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [
      ok(aPicture({ cutBy: 'nothing', outline: null })),
      ok(aPicture({ cutBy: 'person' })),
    ];
    await step.session.start();
    await step.session.takeFile(new Blob(['one']));
    expect(step.given).toEqual([]);
    expect(step.state().taken.front?.standing).toBe('unsure');
    step.session.openCorners();
    expect(step.state().corners?.[0]).toEqual({ x: 1920 * 0.08, y: 1080 * 0.08 });
    await step.session.applyCorners();
    expect(step.imaging.orders.at(-1)?.corners?.[0]).toEqual({ x: 1920 * 0.08, y: 1080 * 0.08 });
    expect(step.kept).toEqual(['front']);
  });

  it.each(['heic', 'polyglot', 'timed-out'] as const)(
    'a file that is %s changes nothing',
    async (trouble) => {
      const step = beginCapture({ needed: ['front'] });
      step.imaging.pictures = [err(trouble)];
      await step.session.start();
      step.session.chooseWay('file');
      await step.session.takeFile(new Blob(['x']));
      expect(step.state()).toMatchObject({ stage: 'capture', trouble, taken: {}, work: null });
      expect(step.given).toEqual([]);
    },
  );
});

describe('with a flatbed', () => {
  it('finds it, scans, and takes what it gives', async () => {
    const step = beginCapture({ needed: ['front'] });
    await step.session.start();
    step.session.chooseWay('flatbed');
    await waitFor(() => expect(step.state().scanner).toMatchObject({ state: 'ready', chosen: 'flat:1' }));
    expect(step.camera.on).toBe(0);
    await step.session.scan();
    expect(step.kept).toEqual(['front']);
  });

  it.each(['jammed', 'no-paper', 'cover-open', 'busy', 'denied', 'timed-out'] as const)(
    'says that it is %s, and takes nothing',
    async (cause) => {
      const failure = fail('scanner-failed', { cause });
      const step = beginCapture({ scanners: { scan: () => Promise.resolve(err(failure)) } });
      await step.session.start();
      step.session.chooseWay('flatbed');
      await waitFor(() => expect(step.state().scanner.state).toBe('ready'));
      await step.session.scan();
      expect(step.state()).toMatchObject({
        stage: 'capture',
        scanner: { state: 'failed', failure, chosen: 'flat:1' },
      });
      expect(step.given).toEqual([]);
    },
  );

  it('gives up a scan when another way is taken, and what still comes is not used', async () => {
    const cancel = vi.fn();
    let come: (() => void) | undefined;
    const scan = () =>
      new Promise<Awaited<ReturnType<Scanners['scan']>>>((resolve) => {
        come = () => resolve(ok(new Blob(['late'])));
      });
    const step = beginCapture({ scanners: { cancel, scan } });
    await step.session.start();
    step.session.chooseWay('flatbed');
    await waitFor(() => expect(step.state().scanner.state).toBe('ready'));
    const scanning = step.session.scan();
    step.session.chooseWay('file');
    expect(cancel).toHaveBeenCalled();
    come?.();
    await scanning;
    expect(step.imaging.orders).toEqual([]);
  });

  it('a scan of one side is not kept as the other', async () => {
    let come: (() => void) | undefined;
    const scan = () =>
      new Promise<Awaited<ReturnType<Scanners['scan']>>>((resolve) => {
        come = () => resolve(ok(new Blob(['the front'])));
      });
    const step = beginCapture({ scanners: { scan } });
    await step.session.start();
    step.session.chooseWay('flatbed');
    await waitFor(() => expect(step.state().scanner.state).toBe('ready'));
    const late = step.session.scan();
    step.session.chooseSide('back');
    come?.();
    await late;
    expect(step.state()).toMatchObject({ side: 'back', scanner: { state: 'ready' } });
    expect(step.given).toEqual([]);
    // Nor as this side's, by way of another one: it was given up.
    step.session.chooseSide('front');
    const given = step.session.scan();
    step.session.chooseSide('back');
    step.session.chooseSide('front');
    come?.();
    await given;
    expect(step.given).toEqual([]);
    const wanted = step.session.scan();
    come?.();
    await wanted;
    expect(step.kept).toEqual(['front']);
  });
});

describe('nothing is left', () => {
  it('of a picture that was replaced, or when the step ends', async () => {
    const step = beginCapture();
    await step.live();
    await step.session.takeNow();
    expect(step.alive.size).toBe(2);
    step.session.chooseSide('front');
    step.session.retake();
    await step.session.takeFile(new Blob(['better']));
    expect(step.alive.size).toBe(2);
    step.session.end();
    expect(step.alive.size).toBe(0);
    expect(step.state().taken).toEqual({});
    expect(step.camera.on).toBe(0);
    expect(step.imaging.rests).toBe(1);
    expect(step.main.closes).toBe(1);
    expect(step.frames.open).toBe(0);
  });

  it('when an answer comes after the end', async () => {
    const step = beginCapture();
    await step.session.start();
    const taking = step.session.takeFile(new Blob(['late']));
    step.session.end();
    await taking;
    expect(step.alive.size).toBe(0);
    expect(step.given).toEqual([]);
    expect(step.state().taken).toEqual({});
  });
});
