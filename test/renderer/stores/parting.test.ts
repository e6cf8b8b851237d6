import { describe, expect, it } from 'vitest';
import { afterSaving, partingOf } from '../../../renderer/stores/parting.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import { fail } from '../../../shared/failure.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { anApplication } from '../../support/applications.ts';
import { practiceTicket } from '../../support/renderer-preview/practice-desk.ts';
import { codeOpen, oneTimeLink } from '../../support/renderer-preview/practice-main.ts';

const partingIn = (journeyId: string, change: Partial<Application>) =>
  partingOf(anApplication({ journeyId, confirmedAt: 1, ...change }), findJourney(journeyId));
const endsOf = (journeyId: string, change: Partial<Application>) =>
  partingIn(journeyId, change)?.lines.map(({ outcome }) => outcome) ?? null;

const noah: Readonly<Record<EnrolmentState['state'], EnrolmentState>> = {
  'not-sent': { provider: 'noah', state: 'not-sent' },
  unclear: { provider: 'noah', state: 'unclear' },
  refused: {
    provider: 'noah',
    state: 'refused',
    failure: fail('provider-refused', { providerCode: '' }),
    fields: [],
  },
  accepted: { provider: 'noah', state: 'accepted', changedSince: false },
  skipped: { provider: 'noah', state: 'skipped' },
};
const registrations: readonly [RegistrationState, string | null][] = [
  [{ state: 'not-sent' }, 'customer'],
  [{ state: 'needs-customer' }, 'customer'],
  [codeOpen, 'customer'],
  [{ state: 'unclear', after: 'register' }, 'customer'],
  [{ state: 'with-a-person', providerCode: '803' }, 'person'],
  [{ state: 'refused', providerCode: '803' }, null],
  [oneTimeLink, null],
  [{ state: 'verified' }, null],
  [{ state: 'bound', alreadyCustomer: false }, null],
];

describe('what a visit leaves open', () => {
  it.each([
    ['not-sent', ['by-itself']],
    ['unclear', ['looked-into']],
    ['refused', null],
    ['accepted', null],
    ['skipped', null],
  ] as const)('with a provider that needs no code: %s', (state, ends) => {
    expect(endsOf('payout-customer', { enrolments: [noah[state]] })).toEqual(ends);
  });

  it.each(registrations)('with the one that sends a code: %j', (registration, end) => {
    expect(endsOf('gold-account', { registration })).toEqual(end && [end]);
  });

  it('names who has registered them beside what goes on, and not under which number', () => {
    const enrolments: EnrolmentState[] = [{ ...noah.accepted, reference: 'N-77' } as EnrolmentState];
    const parting = partingIn('one-visit', { enrolments, registration: { state: 'needs-customer' } });
    expect(parting?.lines).toEqual([
      { provider: 'noah', outcome: 'registered' },
      { provider: 'quantum-metal', outcome: 'customer' },
    ]);
  });

  it('names a refusal beside what goes on, never alone', () => {
    const enrolments = [noah.refused];
    expect(endsOf('one-visit', { enrolments, registration: { state: 'needs-customer' } })).toEqual([
      'refused',
      'customer',
    ]);
  });

  it('is nothing before the customer has confirmed, and in a journey that cannot wait', () => {
    const unconfirmed = anApplication({ journeyId: 'gold-account' });
    expect(partingOf(unconfirmed, findJourney('gold-account'))).toBeNull();
    expect(partingIn('policy-holder', {})).toBeNull();
    expect(partingIn('member-look-up', {})).toBeNull();
    expect(partingOf(anApplication({ confirmedAt: 1 }), undefined)).toBeNull();
  });
});

describe('once main has answered', () => {
  const parting = partingIn('gold-account', { registration: { state: 'needs-customer' } });

  it('says what it said before, with the ticket, and only then that it is saved', () => {
    expect(parting?.isSaved).toBe(false);
    expect(afterSaving(parting, practiceTicket, 'en')).toMatchObject({
      isSaved: true,
      ticket: practiceTicket,
      lines: [{ provider: 'quantum-metal', outcome: 'customer' }],
    });
  });

  it('asks nobody to come back who got no ticket', () => {
    expect(afterSaving(parting, undefined, 'en')?.lines).toEqual([
      { provider: 'quantum-metal', outcome: 'person' },
    ]);
  });

  it('shows a ticket that was not expected, and nothing where there is nothing', () => {
    expect(afterSaving(null, practiceTicket, 'ms')).toMatchObject({ customerLanguage: 'ms', lines: [] });
    expect(afterSaving(null, undefined, 'en')).toBeNull();
  });
});
