import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { journeyHash, loadJourneys } from '../../../electron/applications/journey-catalogue.ts';
import { consentNoticeText } from '../../../shared/domain/consent.ts';
import { findConsentNotice } from '../../../shared/domain/consent-notices.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import { shippedJourneys } from '../../../shared/journeys/shipped.ts';
import { unwrap } from '../../../shared/result.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { createScriptedProvider } from '../../support/scripted-provider.ts';
import { createVisitParts, mei, nurAina } from '../../support/visit.ts';

const begin = () => {
  const visit = createVisitParts(createScriptedProvider());
  const { applicationId } = unwrap(visit.applications.start('gold-account', nurAina));
  return { ...visit, applicationId };
};

describe('a visit', () => {
  it('is one at a time', () => {
    const { applications } = begin();
    expect(applications.start('gold-account', nurAina)).toEqual({ ok: false, error: fail('visit-open') });
  });

  it('records the consent with the hash of the very text, its version, language, time and who read it', () => {
    const { applications, applicationId, clock } = begin();
    const { consent } = unwrap(
      applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina),
    );
    const notice = findConsentNotice('gold-account', 'en');
    if (!notice) throw new Error('no notice');
    const noticeHash = createHash('sha256').update(consentNoticeText(notice)).digest('hex');
    expect(consent).toEqual({
      noticeId: 'gold-account',
      noticeVersion: noticeVersionOf('gold-account'),
      noticeHash,
      language: 'en',
      givenAt: clock.now(),
      staffId: 'nur-aina',
    });
  });

  it('takes no consent to a version that was not shown', () => {
    const { applications, applicationId } = begin();
    expect(applications.recordConsent(applicationId, noticeVersionOf('gold-account') + 1, nurAina).ok).toBe(
      false,
    );
  });

  it('asks for consent again when the language changes', () => {
    const { applications, applicationId } = begin();
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina));
    expect(unwrap(applications.chooseLanguage(applicationId, 'en')).consent).toBeDefined();
    expect(unwrap(applications.chooseLanguage(applicationId, 'ar')).consent).toBeUndefined();
  });

  it('keeps a half-typed draft', () => {
    const { applications, applicationId } = begin();
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina));
    const half = { legalFullName: 'Tan', phoneNumber: '+60 12' };
    expect(unwrap(applications.saveDetails(applicationId, half))).toMatchObject({
      draft: half,
      problems: { identityNumber: 'missing', phoneNumber: 'invalid' },
    });
    expect(applications.readOpen()?.draft).toEqual(half);
  });

  it('keeps nothing before the consent', () => {
    const { applications, applicationId } = begin();
    expect(applications.saveDetails(applicationId, mei)).toEqual({
      ok: false,
      error: fail('consent-missing'),
    });
    expect(applications.readOpen()?.draft).toEqual({});
  });

  it('names the fields that stand in the way of the confirmation', () => {
    const { applications, applicationId } = begin();
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina));
    unwrap(applications.saveDetails(applicationId, { legalFullName: 'Tan Mei Ling' }));
    expect(applications.confirmReview(applicationId)).toEqual({
      ok: false,
      error: fail('details-incomplete', { fields: ['identityNumber', 'phoneNumber'] }),
    });
  });

  it('takes a confirmation back when a detail changes, and keeps it when none does', () => {
    const { applications, applicationId } = begin();
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina));
    unwrap(applications.saveDetails(applicationId, mei));
    unwrap(applications.confirmReview(applicationId));
    expect(unwrap(applications.saveDetails(applicationId, mei)).confirmedAt).toBeDefined();
    const changed = { ...mei, legalFullName: 'Tan Mei Lin' };
    expect(unwrap(applications.saveDetails(applicationId, changed)).confirmedAt).toBeUndefined();
  });

  it('is gone from memory when it ends', () => {
    const { applications, applicationId, store } = begin();
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina));
    unwrap(applications.saveDetails(applicationId, mei));
    applications.endOpenVisit();
    expect(applications.readOpen()).toBeNull();
    expect(store.find(applicationId)).toBeUndefined();
    expect(applications.read(applicationId)).toEqual({ ok: false, error: fail('application-unknown') });
  });
});

describe('the journeys', () => {
  it('match their pinned hashes', () => {
    for (const { journey, sha256 } of shippedJourneys) expect(journeyHash(journey)).toBe(sha256);
  });

  it('do not load when one was changed', () => {
    const [first] = shippedJourneys;
    if (!first) throw new Error('no journey');
    const changed = { ...first, journey: { ...first.journey, steps: first.journey.steps.slice(1) } };
    expect(() => loadJourneys([changed], undefined)).toThrow('does not match its hash');
  });

  it('are the ones that policy allows', () => {
    expect(loadJourneys(shippedJourneys, []).list()).toEqual([]);
    expect(loadJourneys(shippedJourneys, ['gold-account']).list()).toHaveLength(1);
  });

  it('are, where policy names none, the ones whose providers the terminal has', () => {
    const idsWith = (...configured: ProviderId[]) =>
      loadJourneys(shippedJourneys, undefined, configured)
        .list()
        .map(({ journeyId }) => journeyId);
    expect(idsWith('quantum-metal')).toEqual(['gold-account']);
    expect(idsWith('quantum-metal', 'noah', 'yativo')).toContain('one-visit');
    expect(idsWith('noah', 'yativo')).toEqual(['payout-customer', 'wallet-customer']);
    expect(idsWith()).toEqual([]);
  });
});
