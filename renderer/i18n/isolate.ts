/**
 * Wraps a value in marks that keep its own writing direction inside a sentence of any direction: "+60 12" stays in order
 * in an Arabic line. Invisible, and silent for a screen reader.
 */
export function isolate(value: string): string {
  return `\u2068${value}\u2069`;
}
