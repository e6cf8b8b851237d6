import type { Application } from '../../shared/domain/application.ts';
import type { EnrolmentState } from '../../shared/domain/enrolment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { TicketView } from '../../shared/domain/outbox-item.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { RegistrationState } from '../../shared/domain/registration.ts';
import { changesOnly, codeProviderOf, type Journey } from '../../shared/journeys/journey.ts';

/**
 * What becomes of one provider after a visit that did not settle it: it is sent by itself, looked into by itself, waits for
 * the customer, or for a person who decides or corrects.
 */
export type OpenEnd = 'by-itself' | 'looked-into' | 'customer' | 'person' | 'refused';

/** What stays on the screen of a visit that was saved, until staff go on. Nothing in it says who the customer was. */
export interface Parting {
  readonly customerLanguage: Language;
  /** Those that don't have the customer yet, in the order in which they are sent to. */
  readonly open: readonly { readonly provider: ProviderId; readonly end: OpenEnd }[];
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
  const { enrolments, registration, customerLanguage, confirmedAt } = application;
  if (!journey || journey.offline === 'closed' || confirmedAt === undefined) return null;
  const code = codeProviderOf(journey);
  const enrolled = enrolments.flatMap((enrolment) => {
    const end = endsOfEnrolments[enrolment.state];
    return end ? [{ provider: enrolment.provider, end }] : [];
  });
  const registered = code && endsOfRegistrations[registration.state];
  const open = [...enrolled, ...(code && registered ? [{ provider: code, end: registered }] : [])];
  return open.some(({ end }) => end !== 'refused')
    ? { customerLanguage, open, ticket: null, isChange: changesOnly(journey), isSaved: false }
    : null;
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
  const open = (parting?.open ?? []).map(({ provider, end }) => {
    if (end === 'customer') return { provider, end: ticket ? end : ('person' as const) };
    return { provider, end };
  });
  const isChange = parting?.isChange ?? false;
  return { customerLanguage, open, ticket: ticket ?? null, isChange, isSaved: true };
}

/** What was confirmed and not sent is saved with the end of the visit at the latest. */
const endsOfEnrolments: Readonly<Record<EnrolmentState['state'], OpenEnd | undefined>> = {
  'not-sent': 'by-itself',
  unclear: 'looked-into',
  refused: 'refused',
  accepted: undefined,
  skipped: undefined,
};

const endsOfRegistrations: Readonly<Record<RegistrationState['state'], OpenEnd | undefined>> = {
  'not-sent': 'customer',
  'needs-customer': 'customer',
  'code-open': 'customer',
  'code-over': 'customer',
  unclear: 'customer',
  'with-a-person': 'person',
  refused: 'refused',
  link: undefined,
  verified: undefined,
  bound: undefined,
};
