import { z } from 'zod';
import { typedText } from './applicant.ts';
import { toAsciiDigits } from './ascii-digits.ts';

/** Whether a membership can be used. A found member is not always a usable one. */
export const MemberStanding = z.enum(['available', 'disabled', 'deleted', 'expired']);
export type MemberStanding = z.infer<typeof MemberStanding>;

/** Up to 19 digits. Text from end to end: no number type of JavaScript holds them all. */
export const MemberUid = z.string().regex(/^\d{1,19}$/);

const text = z.string().optional();
/** Shown digit by digit as it came, and never calculated with. */
const decimalText = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .max(200)
  .optional();
/** The provider's local time: a day, or a day and a time, mostly. It has no zone, and its form is not promised. */
const localTime = z.string().optional();

/** A member as the window shows one. What is empty at the provider is absent; the shop's own remarks stay in main. */
export const MemberView = z.strictObject({
  memberUid: MemberUid,
  number: z.string().max(100),
  standing: MemberStanding,
  name: text,
  phone: text,
  email: text,
  birthday: localTime,
  address: text,
  category: text,
  points: decimalText,
  /** What the member pays of a price, in percent. */
  discountPercent: decimalText,
  balance: decimalText,
  creditAllowed: z.boolean().optional(),
  expiryDate: localTime,
  createdDate: localTime,
});
export type MemberView = z.infer<typeof MemberView>;

/** What a member is looked for by. */
export const SoughtBy = z.enum(['number', 'phone']);
export type SoughtBy = z.infer<typeof SoughtBy>;

/** Calls of this terminal today, on the provider's calendar, and how many there may be. */
export const CallsToday = z.strictObject({
  used: z.number().int().nonnegative(),
  limit: z.number().int().positive(),
});
export type CallsToday = z.infer<typeof CallsToday>;

const MemberNumberSought = typedText(64);

/**
 * What was typed, as it can be looked for: digits of any script count, and a phone number loses its spaces and signs.
 * A phone number is E.164, or national digits as the provider stores them. Undefined where nothing can be looked for.
 */
export function readSought(by: SoughtBy, typed: string): string | undefined {
  const ascii = toAsciiDigits(typed);
  if (by === 'number') return MemberNumberSought.safeParse(ascii).data;
  const compact = ascii.replace(/[\s()./\p{Pd}]/gu, '');
  return /^(\+[1-9]\d{6,14}|\d{3,20})$/.test(compact) ? compact : undefined;
}
