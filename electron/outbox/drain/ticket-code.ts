/** The short code of a ticket: eight signs that can be read aloud, typed by a stranger, and found wrong when mistyped. */

/** Crockford's 32 (crockford.com/base32.html): no I, L, O, U, so that nothing looks like something else or spells a word. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const signsBeforeCheck = 7;

/** Seven signs of these bytes (five at least), and a check sign: `K7QF-2M9P`. */
export function formatTicketCode(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes.subarray(0, 5)) value = (value << 8n) | BigInt(byte);
  const body = Array.from(
    { length: signsBeforeCheck },
    (_, index) => signs[Number((value >> BigInt(index * 5)) & 31n)] ?? '0',
  ).join('');
  const code = body + checkSign(body);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What was typed, as `formatTicketCode` writes it; undefined where it can't be right. Case, gaps and look-alikes don't matter. */
export function parseTicketCode(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[OIL]/g, (sign) => lookAlikes[sign] ?? sign);
  if (plain.length !== signsBeforeCheck + 1 || ![...plain].every((sign) => signs.includes(sign)))
    return undefined;
  if (checkSign(plain.slice(0, signsBeforeCheck)) !== plain.at(-1)) return undefined;
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/**
 * Odd weights are units modulo 32, so one wrong sign always changes the sum; the weights of neighbours differ, so most
 * swapped neighbours do too (not those that are 16 apart).
 */
function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + signs.indexOf(sign) * (2 * index + 1), 0);
  return signs[sum % 32] ?? '0';
}
