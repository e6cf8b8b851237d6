import { z } from 'zod';
import { StaffId } from '../brand.ts';
import { Language } from './language.ts';

/** What the customer agreed to: the exact text (by version and hash), in which language, when, and who read it out. */
export const ConsentRecord = z.strictObject({
  noticeId: z.string(),
  noticeVersion: z.number().int().positive(),
  /** SHA-256 of the notice as it was shown, lower-case hex. */
  noticeHash: z.string().regex(/^[0-9a-f]{64}$/),
  language: Language,
  /** Unix milliseconds on the kiosk's clock. */
  givenAt: z.number().int(),
  staffId: StaffId,
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** A notice in one language. Paragraphs are shown in order; nothing else is shown as its text. */
export const ConsentNotice = z.strictObject({
  noticeId: z.string(),
  version: z.number().int().positive(),
  language: Language,
  paragraphs: z.array(z.string()).min(1),
});
export type ConsentNotice = z.infer<typeof ConsentNotice>;

/** The text whose hash the record keeps: unambiguous, so that two notices never hash alike by accident. */
export function consentNoticeText(notice: ConsentNotice): string {
  return JSON.stringify([notice.noticeId, notice.version, notice.language, notice.paragraphs]);
}
