/** What making a 12-megapixel photo ready costs, beside the least that the same browser must do. */
import { existsSync, readFileSync } from 'node:fs';
import { keepPictures, putFile } from '../../../support/specimens/kept-pictures.ts';
import { photoSet } from '../../../support/specimens/plan/sets.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';
import { withOrientation } from '../with-orientation.ts';

/** Photos as a phone writes them: the pixels lie on their side, and a segment says so. */
async function sidewaysPhotos(count: number): Promise<string[]> {
  const pictures = await keepPictures(photoSet(count), console.error);
  return pictures.map(({ file }) => {
    const turned = file.replace(/\.jpg$/, '-exif.jpg');
    if (!existsSync(turned)) putFile(turned, withOrientation(readFileSync(file), 6));
    return turned;
  });
}

export async function measureNormalise(
  bench: Bench,
  { photos, rounds }: { photos: number; rounds: number },
): Promise<Measured> {
  const urls = (await sidewaysPhotos(photos)).map(bench.urlOf);
  const [first = ''] = urls;
  await bench.product('warmUp', first);
  const ours: number[] = [];
  const bare: number[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const url of urls) {
      // In turns, so that a busy moment meets both.
      const prepared = await bench.product('prepare', url);
      if (prepared.refusal !== undefined) refused += 1;
      ours.push(prepared.ms);
      bare.push(await bench.product('bareNormalise', url));
    }
  return {
    checks: [{ name: 'every photo was made ready', holds: refused === 0 && ours.length > 0 }],
    findings: [
      found({
        name: 'one 12 MP photo made ready: sniff, decode, find, straighten, judge, shrink, encode (median)',
        value: median(ours),
        unit: 'ms',
        reference: { name: 'bare createImageBitmap + draw + encode', value: median(bare) },
        target: { of: 'ratio', most: 1.25 },
        n: `${urls.length} photos x ${rounds}, in turns with the reference`,
        note: 'native sharp is not measured: no native image module is a dependency',
      }),
    ],
  };
}
