import type { ApplicationRecord } from '../../electron/applications/application-store.ts';
import { createEndedVisits } from '../../electron/applications/ended-visits.ts';
import { createPolicyHolders } from '../../electron/applications/policy-holder.ts';
import { createAuditLog } from '../../electron/audit/audit-log.ts';
import type { PolicyHolderProvider } from '../../electron/providers/policy-holder-provider.ts';
import { StaffId } from '../../shared/brand.ts';
import type { PolicyHolderState } from '../../shared/domain/policy-holder.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { policyHolder } from '../../shared/journeys/policy-holder.ts';
import { CodePolicy } from '../../shared/settings/policy.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeRandom } from './fake-random.ts';
import { createMemoryApplicationStore } from './memory-application-store.ts';
import { createMemoryAuditSink } from './memory-audit-sink.ts';
import { createMemoryOutbox } from './memory-outbox.ts';

type StateNamed<Name extends PolicyHolderState['state']> = Extract<PolicyHolderState, { state: Name }>;

/** One policy holder's visit over a provider of the test's choice, consented to; nothing else is real but the rules. */
export function createPolicyHolderVisit(provider: PolicyHolderProvider | undefined) {
  const clock = createFakeClock();
  const random = createFakeRandom();
  const sink = createMemoryAuditSink();
  const audit = createAuditLog({ sink, clock });
  const bugs: unknown[] = [];
  const session: { now: Session } = {
    now: { state: 'signed-in', staffId: StaffId.parse('nur-aina'), displayName: 'Nur Aina', role: 'staff' },
  };
  const store = createMemoryApplicationStore();
  const { submissions, stored } = createMemoryOutbox({
    ...{ audit, clock, random },
    onBug: (error) => void bugs.push(error),
  });
  const holders = createPolicyHolders({
    store,
    journeys: {
      list: () => [policyHolder],
      find: (id) => [policyHolder].find(({ journeyId }) => journeyId === id),
    },
    submissions,
    ended: createEndedVisits(submissions),
    provider,
    limits: CodePolicy.parse(undefined),
    session: () => session.now,
    audit,
    clock,
  });
  const record: ApplicationRecord = {
    applicationId: random.uuid() as ApplicationRecord['applicationId'],
    journeyId: policyHolder.journeyId,
    journeyVersion: policyHolder.version,
    customerLanguage: 'en',
    consent: {
      noticeId: 'policy-holder',
      noticeVersion: 1,
      noticeHash: 'a'.repeat(64),
      language: 'en',
      givenAt: clock.now(),
      staffId: StaffId.parse('nur-aina'),
    },
    draft: {},
    pictures: {},
    enrolments: [],
    progress: { at: 'not-sent' },
  };
  store.put(record);
  const id = record.applicationId;

  const state = (): PolicyHolderState => {
    const now = holders.read(record);
    if (!now) throw new Error('the journey has no policy holder');
    return now;
  };
  return {
    id,
    holders,
    record,
    store,
    submissions,
    stored,
    session,
    clock,
    bugs,
    audit: sink,
    state,
    /** The state, which must be the one that is named. */
    stateAs: <Name extends PolicyHolderState['state']>(name: Name): StateNamed<Name> => {
      const now = state();
      if (now.state !== name) throw new Error(`expected ${name}, found ${JSON.stringify(now)}`);
      return now as StateNamed<Name>;
    },
    submissionStates: () => stored(id).map((submission) => submission.state),
    /** As when the visit ends: the record first, then everything elsewhere. */
    end: () => {
      store.remove(id);
      holders.endFor(id);
    },
  };
}
