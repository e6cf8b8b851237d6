const minute = 60_000;

/** How long Yativo is known to keep an answer for its key. Its page says "e.g. 24 hours"; its code says 60 minutes. */
export const keyHonouredMs = 60 * minute;

/**
 * Whether a call may still be repeated with the key it was made with, both times in Unix ms on the terminal's clock.
 * From then on, and where the clock was set back and nobody can tell: look the customer up first, and only where there is
 * none make a new key.
 */
export function isKeyHonoured(key: { readonly mintedAt: number; readonly now: number }): boolean {
  const ageMs = key.now - key.mintedAt;
  return ageMs >= 0 && ageMs < keyHonouredMs;
}
