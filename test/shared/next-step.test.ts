import { describe, expect, it } from 'vitest';
import { StaffId } from '../../shared/brand.ts';
import type { DocumentState } from '../../shared/domain/document-state.ts';
import type { RegistrationState } from '../../shared/domain/registration.ts';
import { goldAccount } from '../../shared/journeys/gold-account.ts';
import { canGoBackTo, isStepDone, nextStep, type Progress } from '../../shared/journeys/next-step.ts';
import { oneVisit } from '../../shared/journeys/one-visit.ts';
import { payoutCustomer } from '../../shared/journeys/payout-customer.ts';
import { shippedJourneys } from '../../shared/journeys/shipped.ts';
import { walletCustomer } from '../../shared/journeys/wallet-customer.ts';
import { noticeVersionOf } from '../support/notice-version.ts';

const consent = {
  noticeId: 'gold-account',
  noticeVersion: noticeVersionOf('gold-account'),
  noticeHash: '0'.repeat(64),
  language: 'en',
  givenAt: 1,
  staffId: StaffId.parse('nur-aina'),
} as const;
const empty: Progress = {
  problems: {},
  neededPictures: [],
  pictures: [],
  enrolments: [],
  registration: { state: 'not-sent' },
};
const fresh: Progress = { ...empty, problems: { legalFullName: 'missing' } };
const confirmed: Progress = { ...empty, consent, confirmedAt: 1 };
const standingAt = (registration: RegistrationState): Progress => ({ ...confirmed, registration });
const resend = { availableInMs: 0, left: 5 };

describe('the gold journey', () => {
  it('goes from consent to details to review to send', () => {
    expect(nextStep(goldAccount, fresh)).toBe('consent');
    expect(nextStep(goldAccount, { ...fresh, consent })).toBe('details');
    expect(nextStep(goldAccount, { ...empty, consent })).toBe('review');
    expect(nextStep(goldAccount, confirmed)).toBe('send');
  });

  it.each([
    ['code', { state: 'code-over', why: 'expired', method: 'phoneNumber', sentTo: '', resend }],
    ['send', { state: 'unclear', after: 'register' }],
    ['send', { state: 'needs-customer' }],
    ['send', { state: 'refused', providerCode: '803' }],
    ['send', { state: 'with-a-person', providerCode: '803' }],
    ['done', { state: 'bound', alreadyCustomer: true }],
    ['done', { state: 'verified' }],
    [
      'done',
      { state: 'link', url: 'https://example.com/l', expiresInMs: 1, lifetimeMs: 1, alreadyVerified: true },
    ],
  ] as const)('stands at %s when the registration is %j', (step, registration) => {
    expect(nextStep(goldAccount, standingAt(registration))).toBe(step);
  });

  it('lets staff go back to what is done, until the customer is registered', () => {
    expect(canGoBackTo('details', goldAccount, confirmed)).toBe(true);
    expect(canGoBackTo('code', goldAccount, confirmed)).toBe(false);
    expect(canGoBackTo('details', goldAccount, standingAt({ state: 'bound', alreadyCustomer: false }))).toBe(
      false,
    );
  });
});

const checked: DocumentState = {
  origins: {},
  reads: [],
  disagreements: [],
  namesToConfirm: [],
  expiry: { state: 'fine' },
};

describe('a visit to several providers', () => {
  const picture = { side: 'front', format: 'jpeg', sizeBytes: 1, width: 1, height: 1 } as const;
  const noah = { provider: 'noah', state: 'accepted', changedSince: false } as const;
  const yativo = { provider: 'yativo', state: 'not-sent' } as const;

  it('asks person, address and document each on a step of its own', () => {
    const standing = (problems: Progress['problems']) => nextStep(oneVisit, { ...empty, consent, problems });
    expect(standing({ city: 'missing', givenName: 'missing' })).toBe('details');
    expect(standing({ city: 'missing', documentNumber: 'missing' })).toBe('address');
    expect(standing({ documentNumber: 'missing' })).toBe('document');
    // Its sides come before everything that is typed.
    expect(standing({ city: 'missing', documentKind: 'missing' })).toBe('pictures');
    expect(standing({})).toBe('review');
  });

  it('waits for the pictures that are needed', () => {
    const needed = { ...empty, consent, neededPictures: ['front' as const] };
    expect(nextStep(oneVisit, needed)).toBe('pictures');
    expect(
      nextStep(oneVisit, {
        ...needed,
        pictures: [picture],
        document: { ...checked, namesToConfirm: ['givenName'] },
      }),
    ).toBe('check-document');
    expect(nextStep(oneVisit, { ...needed, pictures: [picture] })).toBe('review');
  });

  it('waits for the kind of document, since the sides follow from it', () => {
    const seen = { ...empty, consent, neededPictures: ['front' as const], pictures: [picture] };
    expect(nextStep(walletCustomer, { ...seen, problems: { documentKind: 'missing' } })).toBe('pictures');
    expect(nextStep(walletCustomer, { ...seen, problems: { documentNumber: 'missing' } })).toBe('document');
  });

  it('does not take what was read for checked before there is a picture', () => {
    const needed = { ...empty, consent, neededPictures: ['front' as const] };
    expect(isStepDone('check-document', walletCustomer, needed)).toBe(false);
    expect(isStepDone('check-document', walletCustomer, { ...needed, pictures: [picture] })).toBe(true);
  });

  it('stays at what was read until nothing of it waits for a person', () => {
    const seen = { ...empty, consent, neededPictures: ['front' as const], pictures: [picture] };
    const standing = (change: Partial<DocumentState>) =>
      nextStep(walletCustomer, { ...seen, document: { ...checked, ...change } });
    expect(standing({})).toBe('review');
    expect(standing({ namesToConfirm: ['legalFullName'] })).toBe('check-document');
    expect(
      standing({
        disagreements: [
          { field: 'documentNumber', typed: 'A', read: 'B', side: 'front', origin: 'zone', why: 'differs' },
        ],
      }),
    ).toBe('check-document');
    const expiredOn = '2020-04-15';
    expect(standing({ expiry: { state: 'needs-supervisor', expiredOn } })).toBe('check-document');
    expect(standing({ expiry: { state: 'stop', expiredOn } })).toBe('check-document');
    expect(standing({ expiry: { state: 'allowed', expiredOn } })).toBe('review');
  });

  it('stays at sending until every provider is accepted or skipped, and the code is out', () => {
    const sending = (...enrolments: Progress['enrolments']) =>
      nextStep(oneVisit, { ...confirmed, enrolments });
    expect(sending(noah, yativo)).toBe('send');
    expect(sending(noah, { provider: 'yativo', state: 'unclear' })).toBe('send');
    expect(sending(noah, { provider: 'yativo', state: 'skipped' })).toBe('send');
    expect(
      nextStep(oneVisit, { ...confirmed, enrolments: [noah], registration: { state: 'verified' } }),
    ).toBe('done');
  });

  it('is done once sent where nobody sends a code', () => {
    expect(nextStep(payoutCustomer, { ...confirmed, enrolments: [noah] })).toBe('done');
  });

  it('sends the code last, and never before the customer has confirmed', () => {
    for (const { journey } of shippedJourneys) {
      const code = journey.operations.findIndex(({ operation }) => operation === 'register');
      expect([-1, journey.operations.length - 1]).toContain(code);
      if (journey.steps.includes('send'))
        expect(journey.steps.indexOf('review')).toBeLessThan(journey.steps.indexOf('send'));
    }
  });
});
