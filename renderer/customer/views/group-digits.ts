/** "+60 123 456 789": a number in threes from its end, so that an eye can compare it; the digits are as they are. */
export function groupDigits(number: string): string {
  const digits = number.replace(/^\+/, '');
  if (!/^\d{4,15}$/.test(digits)) return number;
  return `${number.startsWith('+') ? '+' : ''}${digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}`;
}
