import type { ConsentNotice } from './consent.ts';
import { arabicNotices } from './consent-notices/ar.ts';
import { englishNotices } from './consent-notices/en.ts';
import { spanishNotices } from './consent-notices/es.ts';
import { malayNotices } from './consent-notices/ms.ts';
import { chineseNotices } from './consent-notices/zh.ts';
import type { Language } from './language.ts';

/**
 * The notices, by journey and language. They live here, not in the screen catalogue, because main hashes the very text
 * that the customer saw. A changed word is a new version, and the text before it goes to `docs/notices/`: agreements to it are kept.
 * None names a button: the one that ends a visit sends with a line and saves without one.
 */
export const consentNotices: readonly ConsentNotice[] = [
  ...englishNotices,
  ...malayNotices,
  ...chineseNotices,
  ...spanishNotices,
  ...arabicNotices,
];

/** Finds a journey's notice in a language; undefined where it has not been translated. */
export function findConsentNotice(noticeId: string, language: Language): ConsentNotice | undefined {
  return consentNotices.find((notice) => notice.noticeId === noticeId && notice.language === language);
}
