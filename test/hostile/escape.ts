/** What the hostile run is made of: one attempt each, and what came of them. */

/** One attempt to get out, in, or through. */
export interface Escape {
  readonly name: string;
  /** What it got: anything but false, null and undefined means that it got through. May throw: then it was refused by an exception. */
  readonly attempt: () => unknown;
  /** How many tries it is made of; 1 unless told. Between these nobody looks where the kiosk stands. */
  readonly count?: number;
}

/** Attempts of one sort, in their order. */
export interface Family {
  readonly name: string;
  readonly escapes: readonly Escape[];
}

export interface HostileResult {
  readonly tried: number;
  /** "family: escape: what was different afterwards". */
  readonly through: readonly string[];
  /** What got through and is on the list of `known.ts`, each with its reason. */
  readonly known: readonly string[];
  /** How many of each family. */
  readonly byFamily: ReadonlyMap<string, number>;
}

/** The last line of a run. */
export const lastLine = ({ tried, through, known }: HostileResult): string =>
  `hostile: ${tried} escapes tried, ${through.length} through${known.length > 0 ? `, ${known.length} known` : ''}`;

/** Runs a family that needs no window: what its attempts answer is all there is to look at. */
export async function runFamily({ name, escapes }: Family): Promise<HostileResult> {
  const through: string[] = [];
  for (const { name: what, attempt } of escapes) {
    const got = await Promise.resolve()
      .then(attempt)
      .catch((error: unknown) => `threw ${String(error)}`);
    if (isThrough(got)) through.push(`${name}: ${what}: ${words(got)}`);
  }
  const tried = escapes.reduce((sum, { count = 1 }) => sum + count, 0);
  return { tried, through, known: [], byFamily: new Map([[name, tried]]) };
}

export const isThrough = (got: unknown): boolean => got !== undefined && got !== null && got !== false;

/** What an attempt got, short enough for a line. */
export const words = (got: unknown): string =>
  (typeof got === 'string' ? got : JSON.stringify(got)).slice(0, 200);

/** Several results as one. */
export const together = (results: readonly HostileResult[]): HostileResult => ({
  tried: results.reduce((sum, { tried }) => sum + tried, 0),
  through: results.flatMap(({ through }) => through),
  known: results.flatMap(({ known }) => known),
  byFamily: new Map(results.flatMap(({ byFamily }) => [...byFamily])),
});

/** Every n-th of a list, so that a short run still has some of each. */
export const everyNth = <Item>(items: readonly Item[], n: number): readonly Item[] =>
  items.filter((_, at) => at % n === 0);
