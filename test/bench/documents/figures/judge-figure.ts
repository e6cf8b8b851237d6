/** How many bad pictures are caught, and how many good ones refused, by the thresholds in use. */
import type { ConditionName } from '../../../support/specimens/plan/conditions.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';
import {
  isCaught,
  isCounted,
  isRefused,
  judgeLabelledSet,
  judgePairs,
  readSetPlan,
} from '../score/judge-labelled-set.ts';

const percent = (count: number, of: number) => (of === 0 ? Number.NaN : (100 * count) / of);

export async function measureJudge(
  bench: Bench,
  {
    documents,
    conditions,
    people,
  }: { documents?: number; conditions?: readonly ConditionName[]; people: number },
): Promise<Measured> {
  const judged = await judgeLabelledSet(bench, readSetPlan(documents, conditions));
  const bad = judged.filter(({ label }) => label.verdict.is === 'bad');
  const good = judged.filter(({ label }) => label.verdict.is === 'good');
  const pairs = (await judgePairs(bench, people)).filter(isCounted);
  const same = pairs.filter(({ isSame }) => isSame);
  const other = pairs.filter(({ isSame }) => !isSame);
  const asked = good.filter((picture) => !isRefused(picture) && isCaught(picture)).length;
  return {
    checks: [
      { name: 'good and bad pictures were judged', holds: bad.length > 0 && good.length > 0 },
      { name: 'some bad picture is caught', holds: bad.some(isCaught) },
      { name: 'some good picture is taken', holds: good.some((picture) => !isRefused(picture)) },
    ],
    findings: [
      found({
        name: 'bad pictures caught',
        value: percent(bad.filter(isCaught).length, bad.length),
        unit: '%',
        target: { of: 'value', least: 95 },
        n: `${bad.length} bad of ${judged.length} pictures`,
        note: `${judged.length - bad.length - good.length} between good and bad are not counted; by check: npm run calibrate`,
      }),
      found({
        name: 'good pictures refused',
        value: percent(good.filter(isRefused).length, good.length),
        unit: '%',
        target: { of: 'value', most: 5 },
        n: `${good.length} good of ${judged.length} pictures`,
        note: `for ${asked} more a person is asked where the document is`,
      }),
      found({
        name: 'the same side taken twice, noticed',
        value: percent(same.filter(({ saidSame }) => saidSame).length, same.length),
        unit: '%',
        target: { of: 'value', least: 95 },
        n: `${same.length} pairs`,
      }),
      found({
        name: 'front and back taken for the same side',
        value: percent(other.filter(({ saidSame }) => saidSame).length, other.length),
        unit: '%',
        target: { of: 'value', most: 5 },
        n: `${other.length} pairs`,
      }),
    ],
  };
}
