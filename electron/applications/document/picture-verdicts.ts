import type { ApplicationId } from '../../../shared/brand.ts';
import type { PictureQuality } from '../../../shared/documents/picture-quality.ts';
import { type KeepReason, type PictureSide, refusalsBeforeKeeping } from '../../../shared/domain/picture.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** What is said of how good a picture is. */
export interface PictureClaim {
  /** As measured by the window; absent where it could not be. */
  readonly quality?: PictureQuality | undefined;
  readonly keptBecause?: KeepReason | undefined;
}

/** Whether a picture is taken for what is said of its quality. */
export interface PictureVerdicts {
  /** The reason for which a poor one is kept; nothing for a good one. Counts a refusal. */
  readonly judge: (
    applicationId: ApplicationId,
    side: PictureSide,
    claim: PictureClaim,
  ) => Result<KeepReason | undefined, Failure<'picture-poor'>>;
  readonly forget: (applicationId: ApplicationId) => void;
}

/**
 * Creates the verdicts. The numbers are the window's and prove nothing: they decide only whether somebody is asked once more. What is
 * held here is that a poor picture is refused twice before a person may keep one, and then says why.
 */
export function createPictureVerdicts(): PictureVerdicts {
  const refusals = new Map<ApplicationId, Map<PictureSide, number>>();
  return {
    judge: (applicationId, side, { quality, keptBecause }) => {
      const problems = quality?.refusedFor ?? [];
      if (quality && problems.length === 0) {
        // What was wrong before is over: the next poor one is the first again.
        refusals.get(applicationId)?.delete(side);
        return ok(undefined);
      }
      const before = refusals.get(applicationId)?.get(side) ?? 0;
      // "Could not be judged" is no reason for one that was.
      const isReason = keptBecause !== undefined && (keptBecause === 'not-judged') === !quality;
      if (before >= refusalsBeforeKeeping && isReason) return ok(keptBecause);
      const ofVisit = refusals.get(applicationId) ?? new Map<PictureSide, number>();
      refusals.set(applicationId, ofVisit.set(side, before + 1));
      const mayBeKept = before + 1 >= refusalsBeforeKeeping;
      return err(fail('picture-poor', { problems: [...problems], mayBeKept }));
    },
    forget: (applicationId) => void refusals.delete(applicationId),
  };
}
