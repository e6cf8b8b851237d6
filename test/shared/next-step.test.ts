import { describe, expect, it } from 'vitest';
import { StaffId } from '../../shared/brand.ts';
import type { RegistrationState } from '../../shared/domain/registration.ts';
import { goldAccount } from '../../shared/journeys/gold-account.ts';
import { canGoBackTo, nextStep, type Progress } from '../../shared/journeys/next-step.ts';

const consent = {
  noticeId: 'gold-account',
  noticeVersion: 1,
  noticeHash: '0'.repeat(64),
  language: 'en',
  givenAt: 1,
  staffId: StaffId.parse('nur-aina'),
} as const;
const fresh: Progress = { detailsComplete: false, registration: { state: 'not-sent' } };
const confirmed: Progress = {
  consent,
  detailsComplete: true,
  confirmedAt: 1,
  registration: { state: 'not-sent' },
};
const standingAt = (registration: RegistrationState): Progress => ({ ...confirmed, registration });
const resend = { availableInMs: 0, left: 5 };

describe('the gold journey', () => {
  it('goes from consent to details to review to send', () => {
    expect(nextStep(goldAccount, fresh)).toBe('consent');
    expect(nextStep(goldAccount, { ...fresh, consent })).toBe('details');
    expect(nextStep(goldAccount, { ...fresh, consent, detailsComplete: true })).toBe('review');
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
