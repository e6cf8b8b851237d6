/** As a provider would be sent it: what is typed is trimmed and composed (NFC) before it leaves. */
const asSent = (text: string | undefined): string => (text ?? '').normalize('NFC').trim();

/** Whether two values of the form say the same: a space more, or an accent written apart, changes nothing. */
export const isSameText = (one: string | undefined, other: string | undefined): boolean =>
  asSent(one) === asSent(other);
