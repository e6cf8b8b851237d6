/** What becomes of a picture between the camera and main, where it is not as simple as that. */
import { describe, expect, it, vi } from 'vitest';
import type { AnsweredStanding } from '../../../renderer/capture/capture-state.ts';
import type { Feed } from '../../../renderer/capture/watch-frames.ts';
import type { ReadReport } from '../../../renderer/imaging/worker/read-report.ts';
import type { ApprovalId } from '../../../shared/brand.ts';
import type { PictureQuality } from '../../../shared/documents/picture-quality.ts';
import { ok } from '../../../shared/result.ts';
import { beginCapture } from '../../support/begin-capture.ts';
import { aPicture, cardQuad } from '../../support/fake-capture.ts';

const fileOf = (name: string) => new File(['pixels'], name);

/** What was read says that this is the back of a card. */
const ofTheBack: ReadReport = { zone: null, barcode: null, looksLike: 'back' };

describe('a picture that can’t be read any more once it is small enough', () => {
  const lost = aPicture({ isStillReadable: false });

  it('is made once more, along the same outline, with all that the budget holds', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [ok(lost), ok(aPicture({ isStillReadable: true, width: 1601 }))];
    await step.session.start();
    await step.session.takeFile(new Blob(['one']));
    const [usual, finest] = step.imaging.orders;
    expect(usual?.isFinest).toBeUndefined();
    expect(finest).toMatchObject({ isFinest: true, corners: cardQuad, budget: usual?.budget });
    expect(step.given[0]?.prepared).toMatchObject({ width: 1601, quality: { refusedFor: [] } });
    expect(step.kept).toEqual(['front']);
  });

  it('goes to main as unreadable where that does not help, which can be kept with a reason', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [ok(lost)];
    step.main.standings = ['may-be-kept', 'kept'];
    await step.session.start();
    await step.session.takeFile(new Blob(['one']));
    expect(step.given[0]?.prepared.quality.refusedFor).toEqual(['unreadable']);
    expect(step.state()).toMatchObject({ stage: 'result', taken: { front: { standing: 'may-be-kept' } } });
    await step.session.keepShown('only-copy');
    expect(step.given.at(-1)).toMatchObject({ keptBecause: 'only-copy' });
  });

  it('is still cut by the outline that was found, also when it is made along it once more', async () => {
    const step = beginCapture({ needed: ['front'] });
    const along = aPicture({ isStillReadable: true, cutBy: 'person', outline: null });
    step.imaging.pictures = [ok(lost), ok(along)];
    await step.session.start();
    await step.session.takeFile(new Blob(['one']));
    expect(step.given[0]?.prepared).toMatchObject({ cutBy: 'outline', outline: { quad: cardQuad } });
  });

  it.each([true, null])('is made once only where it can be read, or nothing was (%s)', async (readable) => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [ok(aPicture({ isStillReadable: readable }))];
    await step.session.start();
    await step.session.takeFile(new Blob(['one']));
    expect(step.imaging.orders).toHaveLength(1);
    expect(step.given[0]?.prepared.quality.refusedFor).toEqual([]);
  });
});

describe('a picture of a document that nobody takes', () => {
  const approvalId = 'c5a4e3d2-1b0a-4f9e-8d7c-6b5a49382716' as ApprovalId;
  const refused = async (...standings: (AnsweredStanding | null)[]) => {
    const step = beginCapture({ needed: ['front'] });
    step.main.standings = ['unusual-kind', ...standings];
    await step.session.start();
    await step.session.takeFile(new Blob(['one']));
    return step;
  };

  it('is the same one when it is let pass', async () => {
    const step = await refused('kept');
    expect(step.state()).toMatchObject({ stage: 'result', taken: { front: { standing: 'unusual-kind' } } });
    await step.session.allowShown(approvalId);
    expect(step.given).toEqual([{ ...step.given[0] }, { ...step.given[0], exception: { approvalId } }]);
    expect(step.given[0]).not.toHaveProperty('exception');
    expect(step.kept).toEqual(['front']);
  });

  it('keeps the leave it has while a reason is given for its quality, and the reason while it is let pass', async () => {
    const step = await refused('may-be-kept', 'kept');
    await step.session.allowShown(approvalId);
    await step.session.keepShown('only-copy');
    expect(step.given.at(-1)).toMatchObject({ keptBecause: 'only-copy', exception: { approvalId } });
  });

  it('stands as before where main does not take the leave', async () => {
    const step = await refused(null, 'kept');
    await step.session.allowShown(approvalId);
    expect(step.state()).toMatchObject({
      stage: 'result',
      work: null,
      taken: { front: { standing: 'unusual-kind' } },
    });
    await step.session.allowShown();
    expect(step.given.at(-1)).toMatchObject({ exception: {} });
    expect(step.kept).toEqual(['front']);
  });

  it('has no leave that main did not take, and none that is used up', async () => {
    const step = await refused(null, 'kept', 'poor');
    await step.session.allowShown(approvalId);
    expect(step.state().taken.front?.plea).toEqual({});
    await step.session.allowShown(approvalId);
    expect(step.state().taken.front?.plea).toEqual({});
    await step.session.keepShown('only-copy');
    expect(step.given.at(-1)).not.toHaveProperty('exception');
  });

  it('is not let pass once it was given up for another one', async () => {
    const step = await refused('kept');
    step.session.retake();
    await step.session.allowShown(approvalId);
    await step.session.keepShown('only-copy');
    expect(step.given).toHaveLength(1);
    expect(step.state().stage).toBe('capture');
  });

  it('has no leave from the one before it', async () => {
    const step = await refused('poor', 'unusual-kind');
    await step.session.allowShown(approvalId);
    step.session.retake();
    await step.session.takeFile(new Blob(['two']));
    expect(step.given.at(-1)).not.toHaveProperty('exception');
  });
});

describe('a file whose name says something else', () => {
  it.each([
    ['card.png', true],
    ['card.jpeg', false],
    ['card', false],
  ])('%s with a JPEG in it is taken, and noted: %s', async (name, isMisnamed) => {
    const step = beginCapture({ needed: ['front'] });
    await step.session.start();
    await step.session.takeFile(fileOf(name));
    expect(step.kept).toEqual(['front']);
    expect(step.state().taken.front?.isMisnamed).toBe(isMisnamed);
  });
});

describe('the other side of the document', () => {
  const shownBack = async (needed: ('front' | 'back')[] = ['front', 'back']) => {
    const step = beginCapture({ needed });
    step.imaging.pictures = [ok(aPicture({ reads: ofTheBack })), ok(aPicture())];
    await step.session.start();
    await step.session.takeFile(new Blob(['the back']));
    return step;
  };

  it('is not kept before a person has looked', async () => {
    const step = await shownBack();
    expect(step.given).toEqual([]);
    expect(step.state()).toMatchObject({ stage: 'result', side: 'front' });
    expect(step.state().taken.front?.standing).toBe('other-side');
  });

  it('is kept as what it is, and the front is what is missing then', async () => {
    const step = await shownBack();
    const addresses = [...step.alive];
    await step.session.keepAsOther();
    expect(step.given).toMatchObject([{ side: 'back' }]);
    expect(step.state()).toMatchObject({ side: 'front', stage: 'capture' });
    expect(step.state().taken.front).toBeUndefined();
    expect(step.state().taken.back?.standing).toBe('kept');
    expect([...step.alive]).toEqual(addresses);
    await step.session.takeFile(new Blob(['the front']));
    expect(step.kept).toEqual(['back', 'front']);
  });

  it('changes places with the one that was taken for it: neither is lost', async () => {
    const step = beginCapture();
    const [front, back] = [aPicture({ width: 11, reads: ofTheBack }), aPicture({ width: 22 })];
    step.imaging.pictures = [ok(back), ok(front)];
    await step.session.start();
    step.session.chooseSide('back');
    await step.session.takeFile(new Blob(['taken for the back']));
    expect(step.state().side).toBe('front');
    await step.session.takeFile(new Blob(['taken for the front']));
    await step.session.keepAsOther();
    expect(step.given.map(({ side, prepared }) => [side, prepared.width])).toEqual([
      ['back', 22],
      ['back', 11],
      ['front', 22],
    ]);
    expect(step.state().taken).toMatchObject({ front: { standing: 'kept' }, back: { standing: 'kept' } });
    expect(step.alive.size).toBe(4);
  });

  it('shown twice is no exchange: main has the back once, and never as the front', async () => {
    const step = beginCapture();
    step.imaging.pictures = [1, 2].map((width) => ok(aPicture({ width, reads: ofTheBack })));
    await step.session.start();
    await step.session.takeFile(new Blob(['the back']));
    await step.session.keepAsOther();
    await step.session.takeFile(new Blob(['the back again']));
    await step.session.keepAsOther();
    expect(step.given.map(({ side, prepared }) => [side, prepared.width])).toEqual([['back', 1]]);
    expect(step.state()).toMatchObject({ side: 'front', taken: { front: { standing: 'other-side' } } });
  });

  it('shown while the front is taken again leaves main’s good front alone', async () => {
    const step = beginCapture();
    step.imaging.pictures = [
      ok(aPicture()),
      ok(aPicture({ reads: ofTheBack })),
      ok(aPicture({ reads: ofTheBack })),
    ];
    await step.session.start();
    for (const name of ['front', 'back']) await step.session.takeFile(new Blob([name]));
    step.session.chooseSide('front');
    step.session.retake();
    await step.session.takeFile(new Blob(['the back again']));
    await step.session.keepAsOther();
    expect(step.kept).toEqual(['front', 'back']);
  });

  /** The front, taken for the back, and then the back, shown for the front. */
  const bothTurned = async (quality: Partial<PictureQuality> = {}, held: Partial<PictureQuality> = {}) => {
    const step = beginCapture();
    step.imaging.pictures = [
      ok(aPicture({ width: 22, quality: held })),
      ok(aPicture({ width: 11, reads: ofTheBack, quality })),
    ];
    await step.session.start();
    step.session.chooseSide('back');
    await step.session.takeFile(new Blob(['taken for the back']));
    step.session.chooseSide('front');
    await step.session.takeFile(new Blob(['taken for the front']));
    return step;
  };

  it('that looks the same as the one it would change places with stays where it is', async () => {
    const step = await bothTurned({ refusedFor: ['same-side'] });
    await step.session.keepAsOther();
    expect(step.given).toHaveLength(1);
    expect(step.state().taken.back?.prepared.width).toBe(22);
  });

  it('is not refused for being the same as what it takes the place of', async () => {
    const step = await bothTurned({}, { refusedFor: ['same-side', 'glare'] });
    await step.session.keepAsOther();
    expect(step.given.at(-1)).toMatchObject({
      side: 'front',
      prepared: { width: 22, quality: { refusedFor: ['glare'] } },
    });
  });

  it('goes back to where it was shown where main does not take it', async () => {
    const step = await bothTurned();
    const before = step.state().taken;
    step.main.standings = ['poor'];
    await step.session.keepAsOther();
    expect(step.given).toHaveLength(2);
    expect(step.state()).toMatchObject({ side: 'front', stage: 'result', work: null });
    expect(step.state().taken).toEqual(before);
  });

  it('is kept as it was shown when a person says so', async () => {
    const step = await shownBack();
    await step.session.keepShown();
    expect(step.given).toMatchObject([{ side: 'front' }]);
  });

  it('is no question where one side is all that is needed', async () => {
    const step = await shownBack(['front']);
    expect(step.kept).toEqual(['front']);
  });
});

describe('a picture that takes too long', () => {
  it('is given up for another way: what still comes of it is not used, and nothing waits for it', async () => {
    const step = beginCapture({ needed: ['front'] });
    await step.session.start();
    let come: (() => void) | undefined;
    vi.spyOn(step.tools.imaging, 'prepare').mockImplementationOnce(
      () => new Promise((resolve) => (come = () => resolve(ok(aPicture())))),
    );
    step.session.chooseWay('file');
    const taking = step.session.takeFile(new Blob(['endless']));
    expect(step.state().work).toBe('preparing');
    step.session.chooseWay('flatbed');
    expect(step.state()).toMatchObject({ way: 'flatbed', work: null });
    // Its worker was ended, and another one made ready.
    expect(step.imaging).toMatchObject({ rests: 1, warmUps: 2 });
    come?.();
    await taking;
    expect(step.given).toEqual([]);
    expect(step.state()).toMatchObject({ way: 'flatbed', stage: 'capture', taken: {} });
  });
});

describe('a frame that is not quite sharp', () => {
  const said = '@\nANSI ';
  const soft = {
    zone: null,
    barcode: { text: said, place: { picture: 'straightened', quad: cardQuad } },
  } as const;
  const take = async (change: Partial<Feed>) => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [ok(aPicture({ reads: soft, quality: { warnedOf: ['blur'] } }))];
    const read = vi.spyOn(step.tools.imaging, 'read');
    await step.live();
    step.session.attach({ ...step.tools.createFeed({} as HTMLVideoElement), ...change });
    await step.session.takeNow();
    return { ...step, read };
  };

  it('is seen a second time only in another frame', async () => {
    const { read } = await take({ position: () => 7 });
    expect(read).not.toHaveBeenCalled();
    // A control: the video runs.
    const running = await take({});
    expect(running.read).toHaveBeenCalledTimes(1);
  });

  it('is not looked at again once it was given up', async () => {
    const step = beginCapture({ needed: ['front'] });
    step.imaging.pictures = [ok(aPicture({ reads: soft, quality: { warnedOf: ['blur'] } }))];
    const read = vi.spyOn(step.tools.imaging, 'read');
    await step.live();
    const feed = step.tools.createFeed({} as HTMLVideoElement);
    let isMade = false;
    const grab = vi.fn(() => {
      if (isMade) step.session.chooseWay('file');
      return feed.grab();
    });
    const { prepare } = step.tools.imaging;
    vi.spyOn(step.tools.imaging, 'prepare').mockImplementation(async (order) => {
      const made = await prepare(order);
      isMade = true;
      return made;
    });
    step.session.attach({ ...feed, grab });
    await step.session.takeNow();
    expect(read).not.toHaveBeenCalled();
    expect(step.frames.open).toBe(0);
    expect(step.given).toEqual([]);
  });
});
