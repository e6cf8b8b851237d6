import type { Sighting } from '../../shared/documents/accept-read.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { Quad } from '../imaging/raster.ts';
import { isMisnamed } from '../imaging/sniff/is-misnamed.ts';
import type { PictureOrder } from '../imaging/worker/imaging.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { CaptureCore } from './capture-core.ts';
import type { CaptureParts } from './capture-parts.ts';
import { otherSideOf, type Plea, type Standing } from './capture-state.ts';
import type { LiveCamera, Taking } from './live-camera.ts';
import { mayChangeSides } from './may-change-sides.ts';
import { prepareReadable } from './prepare-readable.ts';
import { rawReadsOf, sightingsIn, wantsAnother } from './raw-reads.ts';
import type { TakenPictures } from './taken-pictures.ts';

interface Surroundings {
  readonly parts: Pick<
    CaptureParts,
    'imaging' | 'budget' | 'wish' | 'needed' | 'isKept' | 'looksLike' | 'keep'
  >;
  readonly core: CaptureCore;
  readonly pictures: TakenPictures;
  readonly live: Pick<LiveCamera, 'follow' | 'grabAnother'>;
}

interface Making {
  readonly corners?: Quad;
  readonly how?: Taking;
}

/** Makes pictures ready, shows them, and keeps them. */
export interface PictureMaker {
  /** Makes a picture of the side at hand, and keeps it where nothing speaks against that. `picture` is taken over. */
  readonly make: (picture: PictureOrder['picture'], original: Blob, making?: Making) => Promise<void>;
  /** Keeps the picture of a side; `plea` is what is said for one that was refused, beside what was said for it before. */
  readonly keep: (side: PictureSide, plea?: Plea) => Promise<void>;
  /**
   * Keeps the picture that is shown as the other side's, and that one's, where it is held here, as this side's; nothing where that must not be. Where main
   * does not take the first, both stay where they were.
   */
  readonly keepAsOther: () => Promise<void>;
  /** Stops waiting for the picture that is being made: what still comes of it is not used. */
  readonly giveUp: () => void;
}

/** So often a picture that was taken by itself, and turns out not to be good, is passed over in silence. */
const silentRefusals = 2;

export function createPictureMaker({ parts, core, pictures, live }: Surroundings): PictureMaker {
  const { imaging } = parts;
  const { get, set, isEnded } = core;
  let passedOver = 0;
  let current = 0;

  const goOn = (change: Parameters<CaptureCore['set']>[0] = {}) => {
    set({ ...change, work: null });
    live.follow();
  };

  const keep = async (side: PictureSide, said: Plea = {}) => {
    const taken = get().taken[side];
    if (!taken || get().work) return;
    set({ work: 'keeping', trouble: null });
    live.follow();
    const { prepared, reads } = taken;
    const plea = { ...taken.plea, ...said };
    const answer = await parts.keep({ side, prepared, reads, ...plea });
    if (isEnded()) return;
    const standing = answer ?? taken.standing;
    // A leave that was not taken, or is used up, would only be in the way of the next one.
    const { exception: _spent, ...rest } = plea;
    pictures.change(side, { standing, plea: answer === null || answer === 'kept' ? rest : plea });
    const next = standing === 'kept' ? core.missing() : undefined;
    goOn({ corners: null, ...(next ? { side: next, stage: 'capture' } : { side, stage: 'result' }) });
  };

  /** What the next frames say: a read off a picture that is not quite sharp counts once another one agrees. */
  const readFrames = async (side: PictureSide, isOver: () => boolean): Promise<readonly Sighting[]> => {
    const frame = await live.grabAnother();
    if (isOver()) {
      frame?.close();
      return [];
    }
    const seen = frame && (await imaging.read({ frame, wish: parts.wish(side) }));
    return seen?.ok ? sightingsIn(seen.value.reads, seen.value.quality, 'frame') : [];
  };

  /** Why a person has to look before the picture goes to main. */
  const doubtAbout = (
    side: PictureSide,
    { cutBy }: PreparedPicture,
    looksLike: PictureSide | null,
  ): Standing | undefined => {
    if (cutBy === 'nothing') return 'unsure';
    const isOther = looksLike !== null && looksLike !== side && parts.needed().includes(looksLike);
    return isOther ? 'other-side' : undefined;
  };

  const make: PictureMaker['make'] = async (picture, original, { corners, how = 'by-hand' } = {}) => {
    const { side } = get();
    current += 1;
    const mine = current;
    const isOver = () => isEnded() || mine !== current;
    set({ work: 'preparing', trouble: null });
    live.follow();
    const answer = await prepareReadable(imaging, {
      ...{ picture, original, corners, budget: parts.budget },
      ...{ wish: parts.wish(side), otherSide: core.otherFingerprint(side) },
    });
    if (isOver()) return;
    if (!answer.ok) return goOn({ trouble: answer.error });
    const prepared = answer.value;
    const looksLike = parts.looksLike(prepared);
    const doubt = doubtAbout(side, prepared, looksLike);
    const isPoor = doubt === 'unsure' || prepared.quality.refusedFor.length > 0;
    if (isPoor && how === 'by-itself' && passedOver < silentRefusals) {
      passedOver += 1;
      return goOn();
    }
    passedOver = 0;
    const frames = picture instanceof Blob || !wantsAnother(prepared) ? [] : await readFrames(side, isOver);
    if (isOver()) return;
    set({ work: null });
    const { format } = prepared.original;
    const isOddName = original instanceof File && format !== 'frame' && isMisnamed(original.name, format);
    pictures.put(side, {
      ...{ prepared, original, reads: rawReadsOf(prepared, frames, corners), looksLike },
      ...{ standing: doubt ?? 'unsure', isMisnamed: isOddName, plea: {} },
    });
    if (doubt) goOn({ stage: 'result', corners: null });
    else await keep(side);
  };

  return {
    make,
    keep,
    keepAsOther: async () => {
      const { side, work } = get();
      const other = otherSideOf(side);
      if (work || !mayChangeSides(get(), parts.isKept)) return;
      const hasOther = get().taken[other] !== undefined;
      const undo = pictures.exchange();
      // Until main has it under its new name, it is not kept.
      if (hasOther) pictures.change(side, { standing: 'unsure' });
      await keep(other);
      if (isEnded() || !hasOther) return;
      if (get().taken[other]?.standing === 'kept') return keep(side);
      undo();
      set({ side });
    },
    giveUp: () => {
      if (get().work !== 'preparing') return;
      current += 1;
      set({ work: null });
      // What it was busy with may never end; whatever comes next must not wait for that.
      imaging.rest();
      imaging.warmUp();
    },
  };
}
