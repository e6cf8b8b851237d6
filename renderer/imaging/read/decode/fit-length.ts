import { insertedFiller, likelihood, type ReadCharacter } from './line-logits.ts';

/** A reading of a line that has the length of its format. */
export interface FittedLine {
  readonly characters: readonly ReadCharacter[];
  /** How many characters had to be added or left out. */
  readonly edits: number;
  /** All of the edits were in a run of fillers or at the line's ends, so that nothing was guessed. */
  readonly isClean: boolean;
}

/** Lines that are further off than this share of their length are no lines of the format. */
const furthest = 0.18;

const ownLikelihood = (read: ReadCharacter): number => likelihood(read, read.character);
const isFiller = (read: ReadCharacter | undefined): boolean => read?.character === '<';

/** The usual distance of two characters, in steps: the type of a zone is evenly spaced. */
function pitchOf(characters: readonly ReadCharacter[]): number {
  const gaps = characters.slice(1).map(({ step }, index) => step - (characters[index]?.step ?? 0));
  return gaps.toSorted((one, other) => one - other)[gaps.length >> 1] ?? 1;
}

interface Edit {
  readonly characters: readonly ReadCharacter[];
  readonly isClean: boolean;
}

/**
 * Adds the one character that is missing: where the gap is widest. Between two fillers, and behind the last one, it is a filler. Anywhere else
 * something was overlooked that nobody knows, and the line is not clean any more.
 */
function addOne(characters: readonly ReadCharacter[]): Edit | undefined {
  const pitch = pitchOf(characters);
  let [widest, at] = [0, 0];
  characters.forEach(({ step }, index) => {
    const before = characters[index - 1];
    if (before !== undefined && step - before.step > widest) [widest, at] = [step - before.step, index];
  });
  const insert = (index: number, isClean: boolean): Edit => {
    const step = ((characters[index - 1]?.step ?? 0) + (characters[index]?.step ?? 0)) / 2;
    return { characters: characters.toSpliced(index, 0, insertedFiller(step)), isClean };
  };
  if (widest >= pitch * 1.6) {
    // Next to a filler the overlooked one is likely to be a filler too, but only between two of them it is certain.
    return insert(at, isFiller(characters[at - 1]) && isFiller(characters[at]));
  }
  const run = longestFillers(characters);
  return run.length < 2 ? undefined : insert(run.from + 1, run.length >= 3);
}

function longestFillers(characters: readonly ReadCharacter[]): {
  readonly from: number;
  readonly length: number;
} {
  let best = { from: 0, length: 0 };
  let from = 0;
  for (let at = 0; at <= characters.length; at += 1) {
    if (at < characters.length && isFiller(characters[at])) continue;
    if (at - from > best.length) best = { from, length: at - from };
    from = at + 1;
  }
  return best;
}

/** Leaves one out: one that the net hardly believed itself, one of many fillers, or a weak one at an end. */
function leaveOut(characters: readonly ReadCharacter[]): Edit | undefined {
  const without = (index: number, isClean: boolean): Edit => ({
    characters: characters.toSpliced(index, 1),
    isClean,
  });
  let weakest = 0;
  characters.forEach((read, index) => {
    const other = characters[weakest];
    if (other !== undefined && ownLikelihood(read) < ownLikelihood(other)) weakest = index;
  });
  const last = characters.length - 1;
  const weak = characters[weakest];
  if (weak !== undefined && ownLikelihood(weak) < -0.9) {
    const isAmongFillers = isFiller(characters[weakest - 1]) && isFiller(characters[weakest + 1]);
    return without(weakest, weakest === 0 || weakest === last || (isFiller(weak) && isAmongFillers));
  }
  const run = longestFillers(characters);
  return run.length >= 4 ? without(run.from + 1, true) : undefined;
}

function repeat(
  characters: readonly ReadCharacter[],
  length: number,
  edit: (characters: readonly ReadCharacter[]) => Edit | undefined,
): FittedLine | undefined {
  let current: Edit = { characters, isClean: true };
  const edits = Math.abs(characters.length - length);
  for (let count = 0; count < edits; count += 1) {
    const next = edit(current.characters);
    if (next === undefined) return undefined;
    current = { characters: next.characters, isClean: current.isClean && next.isClean };
  }
  return { ...current, edits };
}

/**
 * All ways to make a line as long as its format wants it. The edge of a document beside the type reads as a stray character, so up to three
 * are cut off at either end. What is missing is looked for by the even spacing of the type.
 */
export function fitToLength(characters: readonly ReadCharacter[], length: number): readonly FittedLine[] {
  const excess = characters.length - length;
  if (excess === 0) return [{ characters, edits: 0, isClean: true }];
  if (Math.abs(excess) > Math.max(6, length * furthest)) return [];
  const fitted: (FittedLine | undefined)[] = [];
  if (excess > 0 && excess <= 3) {
    for (let from = 0; from <= excess; from += 1) {
      fitted.push({ characters: characters.slice(from, from + length), edits: excess, isClean: true });
    }
  }
  fitted.push(repeat(characters, length, excess < 0 ? addOne : leaveOut));
  if (excess < 0 && excess >= -2) {
    const shorter = repeat(characters.slice(1), length, addOne);
    if (shorter !== undefined) fitted.push({ ...shorter, edits: shorter.edits + 1 });
  }
  return fitted.filter((one) => one !== undefined);
}
