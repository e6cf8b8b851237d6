import type { ConsentNotice } from './consent.ts';
import type { Language } from './language.ts';

/**
 * The notices, by journey and language. They live here, not in the screen catalogue, because main hashes the very text
 * that the customer saw. A changed word is a new version.
 */
export const consentNotices: readonly ConsentNotice[] = [
  {
    noticeId: 'gold-account',
    version: 1,
    language: 'en',
    paragraphs: [
      'We will open a gold account for you with Quantum Metal. For this we send them your full legal name, your identity number, and your phone number or email address.',
      'First we ask Quantum Metal whether they already know your identity number. If you already have an account there, it is linked to this branch at once.',
      'Quantum Metal then sends a one-time code to your phone or email. You read it to us to confirm that the phone or mailbox is yours.',
      'We keep your details on this terminal only until they have been sent. You can stop at any time before we press Send.',
    ],
  },
];

/** Finds a journey's notice in a language; undefined where it has not been translated. */
export function findConsentNotice(noticeId: string, language: Language): ConsentNotice | undefined {
  return consentNotices.find((notice) => notice.noticeId === noticeId && notice.language === language);
}
