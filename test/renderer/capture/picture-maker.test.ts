/** What becomes of a picture between the camera and main, where it is not as simple as that. */
import { describe, expect, it, vi } from 'vitest';
import type { AnsweredStanding } from '../../../renderer/capture/capture-state.ts';
import type { ReadReport } from '../../../renderer/imaging/worker/read-report.ts';
import type { ApprovalId } from '../../../shared/brand.ts';
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
