import type { Random } from '../../random.ts';

/** The codes that are out, by phone number. A new one voids the older; each works once. */
export interface OneTimeCodes {
  readonly send: (phone: string) => string;
  /** Whether this is the code. Five wrong ones, or three minutes, and it is none any more. */
  readonly take: (phone: string, code: string, expireNow: boolean) => boolean;
}

const lifetimeMs = 180_000;
const triesPerCode = 5;

/** Builds an empty set of codes. */
export function createOneTimeCodes(random: Random, now: () => number): OneTimeCodes {
  const codes = new Map<string, { readonly code: string; readonly expiresAt: number; triesLeft: number }>();
  return {
    send: (phone) => {
      const code = String(random.bytes(4).readUInt32BE() % 1_000_000).padStart(6, '0');
      codes.set(phone, { code, expiresAt: now() + lifetimeMs, triesLeft: triesPerCode });
      return code;
    },
    take: (phone, given, expireNow) => {
      const out = codes.get(phone);
      if (!out) return false;
      const isOver = expireNow || now() >= out.expiresAt || out.triesLeft === 0;
      out.triesLeft -= 1;
      if (isOver || given === out.code) codes.delete(phone);
      return !isOver && given === out.code;
    },
  };
}
