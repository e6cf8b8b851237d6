import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import type { StepId } from '../../../shared/journeys/journey.ts';
import type { HelpTopic } from '../../i18n/en/help.ts';

/** What a screen is told by. */
export interface Whereabouts {
  /** What lies over the screen, or is a part of it that only it knows; the uppermost first. */
  readonly parts: readonly HelpTopic[];
  readonly outbox: 'closed' | 'list' | 'entry';
  /** The step on the screen; null between visits. */
  readonly step: StepId | null;
  readonly isKindMissing: boolean;
  readonly enrolments: readonly EnrolmentState[];
  readonly registration: RegistrationState['state'] | null;
  readonly isParting: boolean;
  readonly isDeskOpen: boolean;
}

/** Which text a step has, where the step alone tells. Every step has one: a new one does not compile without. */
export const topicOfStep: Readonly<Record<StepId, HelpTopic>> = {
  consent: 'consent',
  'look-up': 'lookUp',
  'sign-in': 'holderSignIn',
  'served-form': 'servedForm',
  details: 'details',
  address: 'address',
  document: 'document',
  pictures: 'pictures',
  'check-document': 'checkDocument',
  review: 'review',
  send: 'sendPlan',
  code: 'code',
  done: 'done',
};

/** A way of taking pictures is a part of its screen; everything else that says itself lies over one. */
const isWay = (part: HelpTopic): boolean => part === 'camera' || part === 'flatbed' || part === 'file';

/** What help is about right now. */
export function topicOf(place: Whereabouts): HelpTopic {
  const { parts, outbox, step, isParting, isDeskOpen } = place;
  const dialog = parts.find((part) => !isWay(part));
  if (dialog) return dialog;
  if (outbox !== 'closed') return outbox === 'entry' ? 'outboxEntry' : 'outbox';
  const [way] = parts;
  if (way) return way;
  if (step === 'pictures' && place.isKindMissing) return 'documentKind';
  if (step === 'send') return topicOfSending(place);
  if (step) return topicOfStep[step];
  if (isParting) return 'saved';
  return isDeskOpen ? 'desk' : 'home';
}

function topicOfSending({ enrolments, registration }: Whereabouts): HelpTopic {
  if (registration === 'unclear' || enrolments.some(({ state }) => state === 'unclear')) return 'sendUnclear';
  const isTried = enrolments.some(
    (one) => one.state === 'refused' || (one.state === 'not-sent' && (one.failure || one.saved)),
  );
  const isStuck =
    registration === 'needs-customer' || registration === 'refused' || registration === 'with-a-person';
  return isTried || isStuck ? 'sendResult' : 'sendPlan';
}
