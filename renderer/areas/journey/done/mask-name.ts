/** "Noor Aisyah" becomes "N··· A···"; what counts as a letter follows the script. A single letter stays. */
export function maskName(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return name
    .trim()
    .split(/\s+/u)
    .map((word) => {
      const [first, second] = [...letters.segment(word)].map(({ segment }) => segment);
      return second === undefined ? (first ?? '') : `${first}···`;
    })
    .join(' ');
}
