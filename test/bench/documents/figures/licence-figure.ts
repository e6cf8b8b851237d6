/** How often the barcode of a driving licence is read, beside the same engine asked plainly on the whole picture. */
import { keepPictures } from '../../../support/specimens/kept-pictures.ts';
import { licenceSet } from '../../../support/specimens/plan/sets.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';

interface Scored {
  readonly condition: string;
  readonly ours: 'right' | 'wrong' | 'nothing';
  readonly theirs: boolean;
  readonly ms: number;
}

export async function measureLicences(
  bench: Bench,
  { documents, pictures }: { documents: number; pictures?: number },
): Promise<Measured> {
  const scored: Scored[] = [];
  for (const { file, label } of await keepPictures(licenceSet(documents).slice(0, pictures), console.error)) {
    const truth = label.barcode?.text;
    const url = bench.urlOf(file);
    const { barcode, ms } = await bench.product('read', url);
    const plain = await bench.references('zxing', url);
    const ours = barcode === undefined ? 'nothing' : barcode === truth ? 'right' : 'wrong';
    const condition = label.condition.startsWith('turned') ? 'turned' : label.condition;
    scored.push({ condition, ours, theirs: truth !== undefined && plain.texts.includes(truth), ms });
  }
  const right = (list: readonly Scored[]) => list.filter(({ ours }) => ours === 'right').length;
  const share = (count: number) => (100 * count) / scored.length;
  const byCondition = [...Map.groupBy(scored, ({ condition }) => condition)]
    .map(([name, list]) => `${name} ${right(list)}/${list.length}`)
    .join(', ');
  const wrong = scored.filter(({ ours }) => ours === 'wrong').length;
  const n = `${scored.length} pictures: ${documents} licences x 3 sizes x 5 conditions`;
  const plain = {
    name: 'zxing-wasm alone on the whole picture',
    value: share(scored.filter(({ theirs }) => theirs).length),
  };
  return {
    checks: [
      { name: 'licences are read', holds: right(scored) > 0 },
      { name: 'no licence is read wrongly', holds: wrong === 0 },
    ],
    findings: [
      found({
        name: 'PDF417 of licences read',
        value: share(right(scored)),
        unit: '%',
        target: { of: 'value', least: 94 },
        n,
        note: `${byCondition}; median ${median(scored.map(({ ms }) => ms)).toFixed(0)} ms; ${plain.name} ${plain.value.toFixed(1)} %`,
      }),
      found({
        name: 'PDF417 of licences read wrongly',
        value: wrong,
        unit: 'pictures',
        target: { of: 'value', most: 0 },
        n,
      }),
    ],
  };
}
