/**
 * Follows the visits of this run from step to step. It knows them by their ids only as long as they are open, and hands on what is left
 * of one when it has ended: its journey, how it ended, and how long it stayed where.
 */
import type { ApplicationId } from '../../shared/brand.ts';
import type { VisitOutcome } from '../../shared/domain/dashboard.ts';
import { isUnsent, type SubmissionState } from '../../shared/domain/submission.ts';
import type { StepId } from '../../shared/journeys/journey.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';
import type { Clock } from '../clock.ts';
import type { EndedVisit } from './day-counts.ts';

interface Stay {
  readonly ms: number;
  readonly longestMs: number;
}

interface OpenVisit {
  readonly journeyId: string | null;
  /** The step that it stands at, and since when on the clock that stands still under the lock. */
  readonly at?: { readonly step: StepId; readonly since: number };
  readonly stays: ReadonlyMap<StepId, Stay>;
  /** Somebody was looked up, and the provider answered. */
  readonly hasAsked: boolean;
  /** It is taken up again: how long it stood before at the first step that is told is not known. */
  readonly isTakenUp: boolean;
  /** That step. */
  readonly begunBefore?: StepId;
  /** Another one begins from it. */
  readonly leadsOn?: true;
}

/** The visits that are open. */
export interface FollowedVisits {
  readonly began: (applicationId: ApplicationId, journeyId: string) => void;
  /** A visit was taken up again. */
  readonly reopened: (applicationId: ApplicationId) => void;
  /** Which journey a visit is of that is open, or may be taken up. */
  readonly isOf: (applicationId: ApplicationId, journeyId: string) => void;
  /** Which step is on the screen now. Of a visit that is not open nothing is kept. */
  readonly stands: (applicationId: ApplicationId, step: StepId) => void;
  /** Its look-up was answered. */
  readonly asked: (applicationId: ApplicationId) => void;
  /** The terminal is locked, or is not any more: under the lock nobody works. */
  readonly locked: () => void;
  readonly unlocked: () => void;
  /** It is about to end because another begins from it, with the same customer. */
  readonly ledOn: (applicationId: ApplicationId) => void;
  /** The visit is over. `left`: where those of its submissions stand that are not finished. */
  readonly ended: (
    applicationId: ApplicationId,
    end: { readonly registered: boolean; readonly left: readonly SubmissionState[] },
  ) => EndedVisit;
  readonly underWay: () => number;
}

const nothingYet: OpenVisit = { journeyId: null, stays: new Map(), hasAsked: false, isTakenUp: false };

/** Begins with none. */
export function followVisits(clock: Pick<Clock, 'monotonic'>): FollowedVisits {
  const open = new Map<ApplicationId, OpenVisit>();
  let named: { readonly applicationId: ApplicationId; readonly journeyId: string } | undefined;
  let lockedAt: number | undefined;
  let lockedMs = 0;

  const attended = (): number => (lockedAt ?? clock.monotonic()) - lockedMs;

  function leave({ at, stays }: OpenVisit): ReadonlyMap<StepId, Stay> {
    if (!at) return stays;
    const ms = attended() - at.since;
    const before = stays.get(at.step) ?? { ms: 0, longestMs: 0 };
    return new Map([...stays, [at.step, { ms: before.ms + ms, longestMs: Math.max(before.longestMs, ms) }]]);
  }

  return {
    began: (applicationId, journeyId) => void open.set(applicationId, { ...nothingYet, journeyId }),
    reopened: (applicationId) => {
      const journeyId = named?.applicationId === applicationId ? named.journeyId : null;
      open.set(applicationId, { ...nothingYet, journeyId, isTakenUp: true });
    },
    isOf: (applicationId, journeyId) => {
      const visit = open.get(applicationId);
      if (visit) open.set(applicationId, { ...visit, journeyId });
      else named = { applicationId, journeyId };
    },
    stands: (applicationId, step) => {
      const visit = open.get(applicationId);
      if (!visit || visit.at?.step === step) return;
      const begunBefore = visit.begunBefore ?? (visit.isTakenUp ? step : undefined);
      open.set(applicationId, {
        ...visit,
        ...(begunBefore && { begunBefore }),
        at: { step, since: attended() },
        stays: leave(visit),
      });
    },
    asked: (applicationId) => {
      const visit = open.get(applicationId);
      if (visit) open.set(applicationId, { ...visit, hasAsked: true });
    },
    locked: () => {
      lockedAt ??= clock.monotonic();
    },
    unlocked: () => {
      if (lockedAt !== undefined) lockedMs += clock.monotonic() - lockedAt;
      lockedAt = undefined;
    },
    ledOn: (applicationId) =>
      void open.set(applicationId, { ...(open.get(applicationId) ?? nothingYet), leadsOn: true }),
    ended: (applicationId, { registered, left }) => {
      const visit: OpenVisit = open.get(applicationId) ?? nothingYet;
      open.delete(applicationId);
      const { journeyId, at, hasAsked, begunBefore, leadsOn } = visit;
      const order = (journeyId === null ? undefined : findJourney(journeyId)?.steps) ?? [];
      const lastStep = order.at(-1);
      // Only the last step is done when the visit ends; any other one was broken off, which says nothing of how long it takes.
      const isDone = (step: StepId) =>
        at !== undefined && (at.step === lastStep || order.indexOf(step) < order.indexOf(at.step));
      return {
        journeyId,
        outcome: leadsOn ? 'led-on' : outcomeOf(registered, left, hasAsked && lastStep === 'look-up'),
        steps: [...leave(visit)].flatMap(([step, stay]) =>
          isDone(step) && step !== begunBefore ? [{ step, ...stay }] : [],
        ),
      };
    },
    underWay: () => open.size,
  };
}

function outcomeOf(registered: boolean, left: readonly SubmissionState[], lookedUp: boolean): VisitOutcome {
  const isWaiting = left.some(isUnsent);
  const isRefused = left.includes('rejected');
  if (registered) return isWaiting || isRefused ? 'in-part' : 'registered';
  if (isWaiting) return 'saved';
  if (isRefused) return 'refused';
  return lookedUp ? 'looked-up' : 'stopped';
}
