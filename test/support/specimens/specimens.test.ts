/** Specimens are judged on, so they are judged first: what they say is right, and the same seed is the same specimen. */
import { describe, expect, it } from 'vitest';
import { parseLicence } from '../../../shared/documents/licence/parse-licence.ts';
import { parseZone } from '../../../shared/documents/zone/parse-zone.ts';
import { overlapOf } from '../../bench/documents/score/overlap.ts';
import { separationOf } from '../../bench/documents/score/separation.ts';
import { outcomeOf, zoneInText } from '../../bench/documents/score/zone-outcome.ts';
import { withOrientation } from '../../bench/documents/with-orientation.ts';
import { documentSizes } from './invent/document-kinds.ts';
import { inventDocument } from './invent/specimen-document.ts';
import { digitFor, zoneLines, zoneName } from './invent/zone-lines.ts';
import { inverse, project, projectionOf, projectRectangle, widthOf } from './plan/camera.ts';
import { verdictFor } from './plan/scene-label.ts';
import { planScene } from './plan/scene-recipe.ts';
import { cardPairs, finderSet, labelledSet, licenceSet, photoSet } from './plan/sets.ts';

const seeds = Array.from({ length: 60 }, (_none, seed) => seed);
const frame = { width: 1920, height: 1080 };

describe('the zones of specimens', () => {
  it('have the check digits of the standard’s own examples', () => {
    expect(digitFor('520727')).toBe('3');
    expect(digitFor('AB2134<<<')).toBe('5');
    const person = {
      surname: 'Eriksson',
      given: 'Anna Maria',
      sex: 'F',
      birth: '1974-08-12',
      nationality: 'UTO',
    } as const;
    const facts = { person, issuer: 'UTO', expiry: '2012-04-15', code: 'P<', number: 'L898902C3' };
    expect(zoneLines('td3', { ...facts, optional: 'ZE184226B' })).toEqual([
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ]);
    expect(zoneLines('td1', { ...facts, code: 'I<', number: 'D23145890', optional: '' })).toEqual([
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ]);
  });

  it.each(['td1', 'td2', 'td3', 'mrv-a', 'mrv-b'] as const)(
    '%s: the product’s parser finds every check right',
    (kind) => {
      for (const seed of seeds) {
        const { zone = [], number } = inventDocument(kind, kind === 'td1' ? 'back' : 'front', seed % 4, seed);
        const parsed = parseZone(zone, '2026-11-22');
        expect(parsed.ok && parsed.value.valid, `${kind} ${seed}: ${zone.join(' ')}`).toBe(true);
        expect(zone.join('')).toContain(number.slice(0, 9));
      }
    },
  );

  it('write names without marks', () => {
    const names = ['Müller', 'O’CONNOR', 'SMITH-JONES', 'Łukasz', 'Çelik'];
    expect(names.map(zoneName)).toEqual(['MUELLER', 'OCONNOR', 'SMITH<JONES', 'LUKASZ', 'CELIK']);
  });
});

it('the barcodes of licences can be taken apart by the product’s parser', () => {
  for (const seed of seeds) {
    const { barcode } = inventDocument('licence', 'back', seed % 4, seed);
    expect(parseLicence(barcode?.text ?? '', '2026-11-22').ok, `seed ${seed}`).toBe(true);
    // A row of a PDF417 begins and ends with the same bars, whatever it says.
    for (const row of barcode?.rows ?? []) expect(row).toMatch(/^11111111010101000[01]+111111101000101001$/);
  }
});

it('the same seed is the same specimen, another is another', () => {
  expect(inventDocument('td3', 'front', 1, 7)).toEqual(inventDocument('td3', 'front', 1, 7));
  expect(inventDocument('td3', 'front', 1, 8)).not.toEqual(inventDocument('td3', 'front', 1, 7));
  expect(photoSet(2)).toEqual(photoSet(2));
});

describe('scenes', () => {
  const plan = { family: 'f', seed: 12, frame, kind: 'td1', side: 'back' } as const;
  const cornersOf = (condition: Parameters<typeof planScene>[1], seed = 12) => {
    const { document, pose } = planScene({ ...plan, seed }, condition);
    const size = documentSizes[document.kind];
    return projectRectangle(projectionOf(size, pose, frame), { x: 0, y: 0, ...size });
  };
  const isInside = ({ x, y }: { x: number; y: number }) =>
    x > 0 && y > 0 && x < frame.width && y < frame.height;

  it('project forth and back', () => {
    const { pose } = planScene(plan, 'tilted');
    const projection = projectionOf(documentSizes.td1, pose, frame);
    const back = project(inverse(projection), project(projection, { x: 12, y: 34 }));
    expect([back.x, back.y]).toEqual([expect.closeTo(12, 6), expect.closeTo(34, 6)]);
  });

  it('show the whole document, unless it is cut off or far away', () => {
    for (const seed of seeds) {
      for (const condition of ['good', 'turned-90', 'turned-45', 'tilted'] as const)
        expect(cornersOf(condition, seed).every(isInside), `${condition} ${seed}`).toBe(true);
      expect(cornersOf('cut-off', seed).every(isInside)).toBe(false);
      expect(widthOf(cornersOf('small', seed))).toBeLessThan(640);
    }
  });

  it('are bad when they are too small, whatever else was planned', () => {
    expect(verdictFor('good', 639)).toEqual({ is: 'bad', problem: 'small' });
    expect(verdictFor('good', 640)).toEqual({ is: 'good' });
    expect(verdictFor('blur-5', 300)).toEqual({ is: 'bad', problem: 'blur' });
  });
});

it('no two pictures of the sets have one name', () => {
  const sides = cardPairs(4).flatMap(({ what, first, second }) =>
    what === 'again' ? [first, second] : [second],
  );
  const all = [
    ...labelledSet({ seed: 1, documents: 9, conditions: ['good', 'blur-5', 'empty'] }),
    ...[...finderSet(20), ...licenceSet(3), ...photoSet(4), ...sides],
  ];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

describe('the scores', () => {
  const square = (x: number, y: number, side = 10) => [
    ...[
      { x, y },
      { x: x + side, y },
      { x: x + side, y: y + side },
      { x, y: y + side },
    ],
  ];

  it('overlap is the shared area over the whole, whatever the order of the corners', () => {
    expect(overlapOf(square(0, 0), square(0, 0))).toBeCloseTo(1);
    expect(overlapOf(square(0, 0), square(5, 0))).toBeCloseTo(1 / 3);
    expect(overlapOf(square(0, 0), square(5, 0).reverse())).toBeCloseTo(1 / 3);
    expect(overlapOf(square(0, 0), square(20, 20))).toBe(0);
    expect(overlapOf(square(0, 0), square(2, 2, 5))).toBeCloseTo(0.25);
  });

  it('separation is 1 where no good picture measures as badly as a bad one', () => {
    expect(separationOf([1, 2, 3], [4, 5])).toMatchObject({ area: 1, caughtAtTwo: 1 });
    expect(separationOf([1, 2, 3], [1, 2, 3])).toMatchObject({ area: 0.5 });
    expect(separationOf([], [1])).toBeUndefined();
  });

  it('a zone that holds and says something else than the document is wrong, a misread name is not', () => {
    const { zone = [] } = inventDocument('td3', 'front', 0, 5);
    const [first = '', second = ''] = zone;
    const otherState =
      second.slice(0, 10) + (second.startsWith('AAA', 10) ? 'BBB' : 'AAA') + second.slice(13);
    expect(outcomeOf(zone, true, zone)).toBe('accepted');
    expect(outcomeOf([first, otherState], true, zone)).toBe('wrong');
    expect(outcomeOf([`${first.slice(0, 8)}X${first.slice(9)}`, second], true, zone)).toBe('accepted');
    expect(outcomeOf([first, otherState], false, zone)).toBe('nothing');
  });

  it('finds a zone among other lines, and none where a check digit is wrong', () => {
    const { zone = [] } = inventDocument('td1', 'back', 0, 6);
    expect(zoneInText(['UTOPIA', ...zone, ''])).toEqual(zone);
    const wrong = zone.map((line, index) =>
      index === 1 ? (line.startsWith('9') ? '8' : '9') + line.slice(1) : line,
    );
    expect(zoneInText(wrong)).toBeUndefined();
  });

  it('counts no fillers in the text of a reader that is no zone reader', () => {
    const { zone = [] } = inventDocument('td3', 'front', 0, 6);
    expect(zoneInText(zone.map((line) => line.replace(/<{4}/, '<<')))).toEqual(zone);
    expect(zoneInText(zone.map((line) => `${line.slice(0, 3)}${line.slice(4)}`))).not.toEqual(zone);
  });
});

it('an orientation is put where readers look for it', () => {
  const turned = withOrientation(Buffer.from([0xff, 0xd8, 0xff, 0xdb]), 6);
  expect(turned.subarray(0, 4)).toEqual(Buffer.from([0xff, 0xd8, 0xff, 0xe1]));
  expect(turned.readUInt16BE(4)).toBe(turned.length - 2 - 4);
  expect(turned.subarray(6, 10).toString()).toBe('Exif');
  expect(turned.subarray(-2)).toEqual(Buffer.from([0xff, 0xdb]));
});
