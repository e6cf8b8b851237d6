import path from 'node:path';
import type { ApplicationId } from '../../shared/brand.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { listenToAudit } from '../audit/listen-to-audit.ts';
import type { Clock } from '../clock.ts';
import { callKindOf } from '../dashboard/call-kind.ts';
import { createDashboardHandlers } from '../dashboard/dashboard-handlers.ts';
import { addCall, addVisit } from '../dashboard/day-counts.ts';
import { describeDay } from '../dashboard/describe-day.ts';
import { describeOutbox } from '../dashboard/describe-outbox.ts';
import { followVisits } from '../dashboard/follow-visits.ts';
import { keepDay } from '../dashboard/keep-day.ts';
import { watchAnswers } from '../dashboard/watch-answers.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { SubmissionStore } from '../outbox/submission-store.ts';
import { systemTimers, type Timer } from '../timers.ts';

interface Parts {
  /** The mode's own folder: practice is counted apart. */
  readonly profile: string;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onBug: (error: unknown) => void;
  /** The machine's own when absent. */
  readonly timer?: Timer;
}

/** What the figures are of, once it is there. */
interface Subject<Some> {
  readonly handlers: Some;
  readonly outbox: SubmissionStore;
  readonly configured: readonly ProviderId[];
}

/**
 * Builds what counts the day for a supervisor. `audit` takes the place of the log that was given: what counts listens there. `over` takes the
 * handlers that answer with visits and gives them back watched, with the one that reads the figures.
 */
export function composeDashboard({ profile, audit, clock, onBug, timer = systemTimers.after }: Parts) {
  const day = keepDay({ file: path.join(profile, 'day-counts.json'), clock, timer, onBug });
  const visits = followVisits(clock);
  let outbox: SubmissionStore | undefined;
  const counting = listenToAudit(
    audit,
    {
      'visit.started': ({ applicationId, journeyId }) =>
        visits.began(applicationId as ApplicationId, journeyId),
      'visit.reopened': ({ applicationId }) => visits.reopened(applicationId as ApplicationId),
      'visit.ended': ({ applicationId, registered }) => {
        const id = applicationId as ApplicationId;
        const left = outbox?.listFor(id).map(({ state }) => state) ?? [];
        const visit = visits.ended(id, { registered, left });
        day.change((counts) => addVisit(counts, visit));
      },
      'provider.called': (call) => {
        const kind = callKindOf(call);
        if (kind) day.change((counts) => addCall(counts, call.provider, kind, clock.now()));
        // Of nobody's submission: a look-up.
        if (kind === 'answered' && call.applicationId) visits.asked(call.applicationId as ApplicationId);
      },
      'staff.locked': visits.locked,
      'staff.unlocked': visits.unlocked,
      'staff.signed-out': visits.unlocked,
    },
    onBug,
  );

  return {
    audit: counting,
    ledOn: visits.ledOn,
    over: <Some extends Partial<Handlers>>(subject: Subject<Some>) => {
      outbox = subject.outbox;
      const watched = watchAnswers(subject.handlers, {
        onVisit: ({ applicationId, journeyId }) => visits.isOf(applicationId, journeyId),
        onInterrupted: ({ applicationId, journeyId }) => visits.isOf(applicationId, journeyId),
      });
      return {
        ...watched,
        ...createDashboardHandlers({
          read: () => {
            const at = clock.now();
            return {
              at,
              ...describeDay(day.read(), subject.configured),
              underWay: visits.underWay(),
              outbox: describeOutbox(subject.outbox, at),
            };
          },
          noteStep: visits.stands,
        }),
      };
    },
    stop: day.stop,
  };
}
