import type { Application } from '../../shared/domain/application.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { TicketView } from '../../shared/domain/outbox-item.ts';
import { goesOn, type ReceiptLine, receiptLines } from '../../shared/domain/receipt.ts';
import { changesOnly, type Journey } from '../../shared/journeys/journey.ts';

/** How a provider stands when the visit is over; no number under which it knows the customer. */
export type PartingLine = Omit<ReceiptLine, 'number'>;

/** What stays on the screen of a visit that was saved, until staff go on. Nothing in it says who the customer was. */
export interface Parting {
  readonly customerLanguage: Language;
  /** Every provider of the visit, in the order in which they are sent to. */
  readonly lines: readonly PartingLine[];
  /** Only with somebody whom a provider needs there. */
  readonly ticket: TicketView | null;
  /** They are a customer already, and only something about them changes: nobody tells them that they are not registered. */
  readonly isChange: boolean;
  /** False until main has said that it is on the disk. */
  readonly isSaved: boolean;
}

/**
 * What a visit that ends now leaves open. Null where nothing goes on after it: everything is settled or refused, the
 * customer has not confirmed it, or the journey can't wait.
 */
export function partingOf(application: Application, journey: Journey | undefined): Parting | null {
  const { customerLanguage, confirmedAt } = application;
  if (!journey || journey.offline === 'closed' || confirmedAt === undefined) return null;
  const lines = receiptLines(application, journey);
  if (!lines.some(goesOn)) return null;
  return {
    customerLanguage,
    lines: lines.map(({ provider, outcome }) => ({ provider, outcome })),
    ticket: null,
    isChange: changesOnly(journey),
    isSaved: false,
  };
}

/**
 * The same once main has answered; null where nothing goes on. Whoever got no ticket is not asked to come back with one, and
 * whoever got one has it shown, whatever was expected.
 */
export function afterSaving(
  parting: Parting | null,
  ticket: TicketView | undefined,
  customerLanguage: Language,
): Parting | null {
  if (!parting && !ticket) return null;
  const lines = (parting?.lines ?? []).map(
    (line): PartingLine => (line.outcome === 'customer' && !ticket ? { ...line, outcome: 'person' } : line),
  );
  const isChange = parting?.isChange ?? false;
  return { customerLanguage, lines, ticket: ticket ?? null, isChange, isSaved: true };
}
