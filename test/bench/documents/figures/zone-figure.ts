/** How often a zone is read at the first try, by what is wrong with the picture, beside tesseract.js on the same pictures. */
import { checkZoneRead, decideRead } from '../../../../shared/documents/accept-read.ts';
import { type KeptPicture, keepPictures } from '../../../support/specimens/kept-pictures.ts';
import type { ConditionName } from '../../../support/specimens/plan/conditions.ts';
import { labelledSet } from '../../../support/specimens/plan/sets.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';
import { readSetPlan } from '../score/judge-labelled-set.ts';
import { outcomeOf, today, type ZoneOutcome, zoneInText } from '../score/zone-outcome.ts';

interface Scored {
  readonly group: string;
  readonly ours: ZoneOutcome;
  /** Taken from this one picture by the product's own rule: valid, unrepaired, states known, and sharp. Otherwise another frame must say the same. */
  readonly isTaken: boolean;
  /** Names and all, to the letter. */
  readonly isExact: boolean;
  /** Absent where it was not asked: it takes most of the time, and a part of the set tells as much. */
  readonly theirs: ZoneOutcome | undefined;
}

/** Where there is nothing whole to be read, nobody is asked to. */
const unreadable = ['empty', 'cut-off'];

const groupOf = ({ label }: KeptPicture) => label.condition + (label.isGlareOnText ? ' on the zone' : '');

async function score(bench: Bench, picture: KeptPicture, asksBoth: boolean): Promise<Scored> {
  const truth = picture.label.zone?.lines ?? [];
  const url = bench.urlOf(picture.file);
  const { zone, isSharp } = await bench.product('read', url);
  const isSure = zone?.valid === true && !zone.repaired && checkZoneRead(zone.lines, today).ok;
  const sighting = { said: '', valid: isSure, repaired: false, source: 'still' } as const;
  const isTaken = decideRead({ ...sighting, sharpness: isSharp ? 'sharp' : 'soft' }, []) === 'sharp-still';
  const theirs = asksBoth ? zoneInText((await bench.references('readText', url)).lines) : undefined;
  return {
    group: groupOf(picture),
    ours: outcomeOf(zone?.lines, isSure, truth),
    isTaken,
    isExact: isSure && zone.lines.join() === truth.join(),
    theirs: asksBoth ? outcomeOf(theirs, theirs !== undefined, truth) : undefined,
  };
}

const count = (scored: readonly Scored[], who: 'ours' | 'theirs', outcome: ZoneOutcome) =>
  scored.filter((one) => one[who] === outcome).length;

/** Beside them: what was recorded of the first sketch of this reader, on another set. Absent where nothing was. */
const recorded: Readonly<Record<string, number>> = {
  good: 100,
  'blur-3.2': 100,
  'blur-5': 58,
  'dark-0.2': 92,
  small: 77,
  'turned-90': 98,
  'turned-180': 96,
  'turned-270': 100,
};

export async function measureZones(
  bench: Bench,
  { documents, beside, only }: { documents?: number; beside: number; only?: readonly ConditionName[] },
): Promise<Measured> {
  const plan = readSetPlan(documents);
  const recipes = labelledSet({ ...plan, conditions: only ?? plan.conditions }).filter(
    ({ document, condition }) => document.zone && !unreadable.includes(condition),
  );
  const scored: Scored[] = [];
  const asked = new Set([...new Set(recipes.map(({ document }) => document.seed))].slice(0, beside));
  const pictures = await keepPictures(recipes, console.error);
  for (const [at, picture] of pictures.entries()) {
    const seed = recipes[at]?.document.seed;
    scored.push(await score(bench, picture, seed !== undefined && asked.has(seed)));
    if (at % 50 === 49) console.error(`${at + 1} of ${pictures.length} read`);
  }
  const groups = Map.groupBy(scored, ({ group }) => group);
  const percent = (part: number, of: number) => (100 * part) / of;
  const saidWrong = count(scored, 'ours', 'wrong');
  const wrong = scored.filter(({ ours, isTaken }) => ours === 'wrong' && isTaken).length;
  const compared = scored.filter(({ theirs }) => theirs !== undefined);
  const all = found({
    name: 'zones read at the first try: all check digits right, nothing repaired',
    value: percent(count(compared, 'ours', 'accepted'), compared.length),
    unit: '%',
    reference: {
      name: 'tesseract.js on the same pictures',
      value: percent(count(compared, 'theirs', 'accepted'), compared.length),
    },
    target: { of: 'ratio', least: 3 },
    n: `${compared.length} pictures of ${asked.size} documents`,
    note: `of all ${scored.length} pictures ${percent(count(scored, 'ours', 'accepted'), scored.length).toFixed(1)} %, to the letter, names and all: ${percent(scored.filter(({ isExact }) => isExact).length, scored.length).toFixed(1)} %; tesseract.js wrong ${count(scored, 'theirs', 'wrong')}`,
  });
  const wrongAccepts = found({
    name: 'zones accepted wrongly (wrong accepts)',
    value: wrong,
    unit: 'pictures',
    target: { of: 'value', most: 0 },
    n: `${scored.length} pictures, ${scored.filter(({ isTaken }) => isTaken).length} taken at once`,
    note: `${saidWrong} valid and wrong in a single picture, sharp or not: those that are not sharp need a second frame that says the same`,
  });
  const byCondition = [...groups].map(([group, members]) =>
    found({
      name: `zones read at the first try: ${group}`,
      value: percent(count(members, 'ours', 'accepted'), members.length),
      unit: '%',
      ...(recorded[group] === undefined ? {} : { target: { of: 'value', least: recorded[group] } as const }),
      n: `${members.length} pictures`,
      note: `tesseract.js ${count(members, 'theirs', 'accepted')} of ${members.filter(({ theirs }) => theirs !== undefined).length}${recorded[group] === undefined ? '' : '; the target is what was recorded of the first sketch, on another set'}`,
    }),
  );
  return {
    checks: [
      { name: 'no zone is accepted wrongly', holds: wrong === 0 },
      { name: 'unspoilt zones are read', holds: count(groups.get('good') ?? [], 'ours', 'accepted') > 0 },
    ],
    findings: [all, wrongAccepts, ...byCondition],
  };
}
