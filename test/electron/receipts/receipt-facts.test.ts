/** What a receipt says of a visit, and what it never says of a customer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOfDesk, factsOfEndedVisit, factsOfVisit } from '../../../electron/receipts/receipt-facts.ts';
import { receiptPage } from '../../../electron/receipts/receipt-page.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { EnrolmentState } from '../../../shared/domain/enrolment.ts';
import { headlineOf } from '../../../shared/domain/receipt.ts';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import { fail } from '../../../shared/failure.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { anApplication, consentTo } from '../../support/applications.ts';
import { at, place, ticket, wordsOf } from './support.ts';

const told = { number: ticket, at, servedBy: 'Nur Aina' };
const number = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const accepted: EnrolmentState = {
  provider: 'noah',
  state: 'accepted',
  reference: number,
  changedSince: false,
};
const verified: RegistrationState = { state: 'verified' };

const journeyOf = ({ journeyId, journeyVersion }: Application) => {
  const journey = findJourney(journeyId, journeyVersion);
  if (!journey) throw new Error(`no journey ${journeyId}`);
  return journey;
};
function visit(journeyId: string, changes: Partial<Application>): Application {
  return {
    ...anApplication({ journeyId, consent: consentTo(journeyId), confirmedAt: at }),
    // As main has them once everything that is asked is there.
    problems: {},
    neededPictures: [],
    ...changes,
  };
}
const atTheEnd = (application: Application) => factsOfVisit(application, journeyOf(application), told);
const ended = (application: Application, withTicket = false) =>
  factsOfEndedVisit(application, journeyOf(application), withTicket ? ticket : undefined, told);

describe('a visit that is done', () => {
  it('says per provider what came of it, and under which number', () => {
    const facts = atTheEnd(visit('payout-customer', { enrolments: [accepted] }));
    expect(facts).toMatchObject({
      headline: 'registered',
      lines: [{ provider: 'noah', outcome: 'registered', number }],
      number: ticket,
      isTicket: false,
      servedBy: 'Nur Aina',
    });
  });

  it('says who was left out', () => {
    const enrolments: EnrolmentState[] = [accepted, { provider: 'yativo', state: 'skipped' }];
    const facts = atTheEnd(visit('one-visit', { enrolments, registration: verified }));
    expect(facts?.headline).toBe('registered');
    expect(facts?.lines.map(({ outcome }) => outcome)).toEqual(['registered', 'left-out', 'registered']);
  });

  it('says what is left on the customer’s own phone, until it is seen to be done', () => {
    const link = { state: 'link', url: 'https://example.com/x', expiresInMs: 1, lifetimeMs: 1 } as const;
    for (const registration of [verified, { ...link, alreadyVerified: false }] as const)
      expect(atTheEnd(visit('gold-account', { registration }))?.isLeftOnPhone).toBe(true);
    for (const one of [
      visit('gold-account', { registration: { state: 'bound', alreadyCustomer: true } }),
      visit('payout-customer', { enrolments: [accepted] }),
    ])
      expect(atTheEnd(one)).not.toHaveProperty('isLeftOnPhone');
  });

  it('calls nobody registered who was left out everywhere', () => {
    const facts = atTheEnd(
      visit('payout-customer', { enrolments: [{ provider: 'noah', state: 'skipped' }] }),
    );
    expect(facts?.headline).toBe('not-registered');
  });

  it('has none before its last step: nobody gets paper for half a visit', () => {
    expect(
      atTheEnd(visit('payout-customer', { enrolments: [{ provider: 'noah', state: 'not-sent' }] })),
    ).toBe(undefined);
    expect(atTheEnd(visit('gold-account', { registration: { state: 'needs-customer' } }))).toBe(undefined);
  });
});

describe('a visit that has ended and goes on', () => {
  it('is saved, not registered, where the customer has to come back', () => {
    const facts = ended(visit('gold-account', { registration: { state: 'needs-customer' } }), true);
    expect(facts).toMatchObject({ headline: 'saved', isTicket: true, number: ticket });
    expect(facts?.lines).toEqual([{ provider: 'quantum-metal', outcome: 'customer' }]);
  });

  it('is a change that was not sent where somebody is a customer already', () => {
    const one = visit('change-member', {
      enrolments: [{ provider: 'kybio', state: 'not-sent', saved: true }],
    });
    expect(ended(one)).toMatchObject({ headline: 'unsent', isTicket: false });
    const added = visit('new-member', {
      enrolments: [{ provider: 'kybio', state: 'not-sent', saved: true }],
    });
    expect(ended(added)).toMatchObject({ headline: 'saved' });
  });

  it('stays saved, not registered, whatever others have accepted', () => {
    const one = visit('one-visit', { enrolments: [accepted], registration: { state: 'needs-customer' } });
    expect(ended(one, true)?.headline).toBe('saved');
  });

  it('is finished in part where one has refused and another is saved, with a ticket as without', () => {
    const refused: EnrolmentState = {
      ...{ provider: 'noah', state: 'refused', fields: [] },
      failure: fail('provider-refused', { providerCode: 'X' }),
    };
    const saved: EnrolmentState = { provider: 'yativo', state: 'not-sent', saved: true };
    const one = visit('one-visit', {
      enrolments: [refused, saved],
      registration: { state: 'needs-customer' },
    });
    expect(ended(one, true)).toMatchObject({
      headline: 'in-part',
      isTicket: true,
      lines: [{ outcome: 'refused' }, { outcome: 'by-itself' }, { outcome: 'customer' }],
    });
    expect(ended(one)?.headline).toBe('in-part');
  });

  it('is not called unregistered where an answer was lost: they may be', () => {
    const facts = ended(visit('payout-customer', { enrolments: [{ provider: 'noah', state: 'unclear' }] }));
    expect(facts?.headline).toBe('unclear');
  });

  it('asks nobody back who has no ticket', () => {
    const facts = ended(visit('gold-account', { registration: { state: 'needs-customer' } }));
    expect(facts?.lines).toEqual([{ provider: 'quantum-metal', outcome: 'person' }]);
    expect(facts).toMatchObject({ headline: 'unclear', isTicket: false });
  });

  it('has none of what was never confirmed, or refused everywhere', () => {
    const { confirmedAt: _never, ...open } = visit('payout-customer', {
      enrolments: [{ provider: 'noah', state: 'not-sent' }],
    });
    expect(ended(open)).toBe(undefined);
    const refused: EnrolmentState = {
      ...{ provider: 'noah', state: 'refused', fields: [] },
      failure: fail('provider-refused', { providerCode: 'X' }),
    };
    expect(ended(visit('payout-customer', { enrolments: [refused] }))).toBe(undefined);
  });

  it('keeps no number of the customer: it outlives them in the memory', () => {
    const one = visit('one-visit', { enrolments: [accepted], registration: { state: 'needs-customer' } });
    const text = JSON.stringify(ended(one, true));
    expect(text).not.toContain(number);
    expect(text).not.toMatch(/5678|···/);
  });
});

it('a ticket from the desk says where its holder stands, and not who they are', () => {
  const entry = {
    applicationId: '7e57de5c-0000-4000-8000-000000000001' as ApplicationId,
    who: 'Aisyah R.',
    journeyId: 'gold-account',
    providers: ['quantum-metal' as const],
    ticketCode: ticket.code,
    savedAt: at,
    inBranch: true,
  };
  const facts = factsOfDesk(entry, ticket, 'ms');
  expect(facts).toMatchObject({ headline: 'saved', language: 'ms', isTicket: true, at });
  expect(JSON.stringify(facts)).not.toContain('Aisyah');
});

it('one line that is open outweighs every success', () => {
  const done = { provider: 'noah', outcome: 'registered' } as const;
  for (const [outcome, headline] of [
    ['customer', 'saved'],
    ['by-itself', 'in-part'],
    ['looked-into', 'in-part'],
    ['person', 'in-part'],
  ] as const)
    expect(headlineOf([done, { provider: 'yativo', outcome }])).toBe(headline);
});

it('what was refused is never called saved, whatever else is', () => {
  const refused = { provider: 'noah', outcome: 'refused' } as const;
  for (const outcome of ['by-itself', 'looked-into', 'person', 'customer'] as const)
    expect(headlineOf([refused, { provider: 'yativo', outcome }])).toBe('in-part');
  expect(headlineOf([refused])).toBe('not-registered');
  expect(headlineOf([refused, { provider: 'yativo', outcome: 'left-out' }])).toBe('not-registered');
});

describe('no receipt of anybody', () => {
  const digits = (least: number, most: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
      .map((all) => all.join(''));
  const person = fc.record({
    legalFullName: fc.constantFrom('Tan Mei Ling', 'Émile Dupont-Özgür', 'محمد العبدالله', '歐陽峰峰'),
    identityNumber: digits(9, 18),
    documentNumber: fc.tuple(fc.constantFrom('A', 'K', 'PX'), digits(7, 10)).map((parts) => parts.join('')),
    phone: digits(9, 11),
    mailbox: digits(6, 9),
    code: digits(6, 8),
    hasIdentity: fc.boolean(),
  });
  /** Runs of five digits and more, gaps taken out: longer than what a masked number may show. */
  const runsOf = (text: string) => text.replace(/[\s-]/g, '').match(/\d{5,}/g) ?? [];

  it.each(['done', 'ended'] as const)('%s: has a number, a name, a contact or a code of theirs', (when) => {
    fc.assert(
      fc.property(person, (who) => {
        const draft = {
          legalFullName: who.legalFullName,
          ...(who.hasIdentity ? { identityNumber: who.identityNumber } : {}),
          documentNumber: who.documentNumber,
          phoneNumber: `+60${who.phone}`,
          email: `u${who.mailbox}@example.com`,
        };
        const facts =
          when === 'done'
            ? atTheEnd(visit('payout-customer', { draft, enrolments: [accepted] }))
            : ended(
                visit('gold-account', {
                  draft,
                  registration: {
                    ...{ state: 'code-open', method: 'phoneNumber', sentTo: draft.phoneNumber },
                    ...{ expiresInMs: 1, lifetimeMs: 1, triesLeft: 1, resend: { availableInMs: 0, left: 1 } },
                  },
                }),
                true,
              );
        if (!facts) throw new Error('there is a receipt of this');
        const html = receiptPage(facts, place);
        const words = wordsOf(html);
        for (const fact of [
          who.legalFullName,
          ...who.legalFullName.split(' '),
          `u${who.mailbox}`,
          'example.com',
        ])
          expect(html).not.toContain(fact);
        const secrets = [who.identityNumber, who.documentNumber, who.phone, who.mailbox, who.code];
        for (const run of runsOf(words.replace(number, '')))
          for (const secret of secrets) expect(secret).not.toContain(run);
      }),
      { numRuns: 150 },
    );
  });

  it('control: the check finds a whole number', () => {
    expect(runsOf('Document 900101-14-5678')).toEqual(['900101145678']);
    expect(runsOf('Document ··· 5678, 3 May 2026')).toEqual([]);
  });
});
