import { changesOnly, codeProviderOf, type Journey } from '../journeys/journey.ts';
import type { Application } from './application.ts';
import type { EnrolmentState } from './enrolment.ts';
import { maskIdentityNumber } from './mask.ts';
import { isSaved } from './policy-holder.ts';
import type { ProviderId } from './provider.ts';
import type { RegistrationState } from './registration.ts';

/** How one provider stands on a receipt. Only the first three are a success. */
export type ReceiptOutcome =
  | 'registered'
  | 'added'
  | 'changed'
  /** Saved, and sent by itself. */
  | 'by-itself'
  /** Sent without an answer: they may be registered, and nobody here knows yet. */
  | 'looked-into'
  /** Saved, and the last step needs the customer. */
  | 'customer'
  /** Saved, and somebody of the branch settles it. */
  | 'person'
  | 'refused'
  | 'left-out';

/** One provider's line of a receipt. */
export interface ReceiptLine {
  readonly provider: ProviderId;
  readonly outcome: ReceiptOutcome;
  /** Under which the provider knows the customer. */
  readonly number?: string;
}

/**
 * What stands first and largest. `saved`: nobody may take this paper for a registration. `unclear`: an answer was lost, so neither "registered"
 * nor "not registered" would be true. `unsent`: a change that is saved, of somebody who is a customer already. `in-part`: one provider has
 * registered or refused them, and with another one it goes on, so that no word holds for all.
 */
export type ReceiptHeadline =
  | 'registered'
  | 'added'
  | 'changed'
  | 'saved'
  | 'unsent'
  | 'unclear'
  | 'in-part'
  | 'not-registered';

const outcomesOfEnrolments: Readonly<Record<Exclude<EnrolmentState['state'], 'accepted'>, ReceiptOutcome>> = {
  'not-sent': 'by-itself',
  unclear: 'looked-into',
  refused: 'refused',
  skipped: 'left-out',
};

const outcomesOfRegistrations: Readonly<Record<RegistrationState['state'], ReceiptOutcome>> = {
  link: 'registered',
  verified: 'registered',
  bound: 'registered',
  'not-sent': 'customer',
  'needs-customer': 'customer',
  'code-open': 'customer',
  'code-over': 'customer',
  unclear: 'customer',
  'with-a-person': 'person',
  refused: 'refused',
};

/** How every provider of a visit stands, in the order in which they are sent to. */
export function receiptLines(application: Application, journey: Journey): readonly ReceiptLine[] {
  const { enrolments, registration, policyHolder } = application;
  const code = codeProviderOf(journey);
  return [
    ...enrolments.map((enrolment) => lineOf(enrolment, journey)),
    ...(code ? [{ provider: code, outcome: outcomesOfRegistrations[registration.state] }] : []),
    ...(policyHolder && isSaved(policyHolder)
      ? journey.operations
          .filter(({ operation }) => operation === 'update-customer')
          .map(({ provider }): ReceiptLine => ({ provider, outcome: 'changed' }))
      : []),
  ];
}

function lineOf(enrolment: EnrolmentState, { operations }: Journey): ReceiptLine {
  const { provider } = enrolment;
  if (enrolment.state !== 'accepted') return { provider, outcome: outcomesOfEnrolments[enrolment.state] };
  const operation = operations.find((one) => one.provider === provider)?.operation;
  const outcome =
    operation === 'add-member' ? 'added' : operation === 'update-base-info' ? 'changed' : 'registered';
  return {
    provider,
    outcome,
    ...(enrolment.reference === undefined ? {} : { number: enrolment.reference }),
  };
}

/** The same of a whole visit. */
export function headlineOfVisit(lines: readonly ReceiptLine[], journey: Journey): ReceiptHeadline {
  return headlineOfEnded(lines, { isChange: changesOnly(journey), hasTicket: false });
}

const successes: readonly ReceiptOutcome[] = ['registered', 'added', 'changed'];
const goingOn: readonly ReceiptOutcome[] = ['by-itself', 'looked-into', 'customer', 'person'];

/** Whether a line is not at its end with the visit. */
export const goesOn = ({ outcome }: ReceiptLine): boolean => goingOn.includes(outcome);

/** The same of a visit that has ended and goes on without the customer. */
export function headlineOfEnded(
  lines: readonly ReceiptLine[],
  { isChange, hasTicket }: { readonly isChange: boolean; readonly hasTicket: boolean },
): ReceiptHeadline {
  const headline = headlineOf(lines);
  if (hasTicket && headline !== 'in-part') return 'saved';
  return headline === 'saved' && isChange ? 'unsent' : headline;
}

/** What all lines together amount to. One that is still open outweighs every success: half a registration is none. */
export function headlineOf(lines: readonly ReceiptLine[]): ReceiptHeadline {
  const outcomes = lines.map(({ outcome }) => outcome);
  const isOpen = lines.some(goesOn);
  if (isOpen && outcomes.includes('refused')) return 'in-part';
  // Who has to come back is not registered, whatever others have accepted.
  if (outcomes.includes('customer')) return 'saved';
  if (isOpen && outcomes.some((outcome) => successes.includes(outcome))) return 'in-part';
  if (outcomes.includes('looked-into') || outcomes.includes('person')) return 'unclear';
  if (outcomes.includes('by-itself')) return 'saved';
  const done = outcomes.find((outcome) => successes.includes(outcome));
  return done === 'registered' || done === 'added' || done === 'changed' ? done : 'not-registered';
}

/** The number of the customer's document, masked to its last four signs at most; undefined where none was asked. */
export function maskedDocumentNumber({
  identityNumber,
  documentNumber,
}: Application['draft']): string | undefined {
  const number = identityNumber ?? documentNumber;
  return number === undefined || number === '' ? undefined : maskIdentityNumber(number);
}
