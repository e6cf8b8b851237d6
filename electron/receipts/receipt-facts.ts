import type { Application } from '../../shared/domain/application.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { DeskEntry, TicketView } from '../../shared/domain/outbox-item.ts';
import {
  goesOn,
  headlineOfEnded,
  headlineOfVisit,
  maskedDocumentNumber,
  type ReceiptHeadline,
  type ReceiptLine,
  receiptLines,
} from '../../shared/domain/receipt.ts';
import { changesOnly, codeProviderOf, type Journey } from '../../shared/journeys/journey.ts';
import { nextStep } from '../../shared/journeys/next-step.ts';

/** Everything that a receipt says, and nothing else: no name, no contact, no code, no document's number but its masked end. */
export interface ReceiptFacts {
  readonly language: Language;
  readonly headline: ReceiptHeadline;
  readonly lines: readonly ReceiptLine[];
  /** What the desk reads. */
  readonly number: TicketView;
  /** Somebody has to come back, and the number is their way in. */
  readonly isTicket: boolean;
  /** They are registered, and finish on their own phone: nobody may read that nothing is left to do. */
  readonly isLeftOnPhone?: true;
  /** Unix milliseconds, kiosk clock. */
  readonly at: number;
  /** Who served them, by the name that customers see. */
  readonly servedBy?: string;
  /** Masked. */
  readonly documentNumber?: string;
}

interface Told {
  readonly number: TicketView;
  readonly at: number;
  readonly servedBy?: string;
}

/** The receipt of a visit that has come to its last step and is still open; undefined before: nobody gets paper for half a visit. */
export function factsOfVisit(
  application: Application,
  journey: Journey,
  told: Told,
): ReceiptFacts | undefined {
  if (nextStep(journey, application) !== 'done') return undefined;
  const lines = receiptLines(application, journey);
  const documentNumber = maskedDocumentNumber(application.draft);
  return {
    ...told,
    language: application.customerLanguage,
    headline: headlineOfVisit(lines, journey),
    lines,
    isTicket: false,
    ...(isLeftOnPhone(application, journey) ? { isLeftOnPhone: true } : {}),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}

/** Verified, and not seen to be finished: the password and the PIN are set behind the personal link. */
const isLeftOnPhone = ({ registration: { state } }: Application, journey: Journey): boolean =>
  codeProviderOf(journey) !== undefined && (state === 'link' || state === 'verified');

/**
 * The receipt of a visit that has ended and goes on without the customer. It is kept after they are gone from the memory: so it has no
 * number of theirs, not even a provider's. Undefined where nothing goes on.
 */
export function factsOfEndedVisit(
  application: Application,
  journey: Journey,
  ticket: TicketView | undefined,
  told: Told,
): ReceiptFacts | undefined {
  const isSaved = application.confirmedAt !== undefined && journey.offline !== 'closed';
  if (!isSaved && !ticket) return undefined;
  const lines = receiptLines(application, journey).map(({ provider, outcome }): ReceiptLine => {
    // Whoever got no ticket is not asked to come back with one.
    const isAsked = outcome !== 'customer' || ticket !== undefined;
    return { provider, outcome: isAsked ? outcome : 'person' };
  });
  if (!lines.some(goesOn) && !ticket) return undefined;
  return {
    ...told,
    ...(ticket ? { number: ticket } : {}),
    language: application.customerLanguage,
    headline: headlineOfEnded(lines, { isChange: changesOnly(journey), hasTicket: ticket !== undefined }),
    lines,
    isTicket: ticket !== undefined,
  };
}

/** The ticket of somebody on the desk, once more. Their language where it is known, else the staff's. */
export function factsOfDesk(
  { providers, savedAt, customerLanguage }: DeskEntry,
  number: TicketView,
  staffLanguage: Language,
): ReceiptFacts {
  return {
    language: customerLanguage ?? staffLanguage,
    headline: 'saved',
    lines: providers.map((provider) => ({ provider, outcome: 'customer' })),
    number,
    isTicket: true,
    at: savedAt,
  };
}
