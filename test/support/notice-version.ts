import { findConsentNotice } from '../../shared/domain/consent-notices.ts';

/** The version of a notice that customers are shown now: what the window sends when they agree. */
export function noticeVersionOf(noticeId: string): number {
  const notice = findConsentNotice(noticeId, 'en');
  if (!notice) throw new Error(`no notice ${noticeId}`);
  return notice.version;
}
