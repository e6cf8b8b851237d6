const two = (part: number) => String(part).padStart(2, '0');

/** The day on which this moment falls where the terminal stands, `YYYY-MM-DD`. */
export function localDay(unixMs: number): string {
  const at = new Date(unixMs);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
