import { describe, expect, it } from 'vitest';
import { rawReadsOf, sightingsIn, wantsAnother } from '../../../renderer/capture/raw-reads.ts';
import type { Quad } from '../../../renderer/imaging/raster.ts';
import type { ReadReport } from '../../../renderer/imaging/worker/read-report.ts';
import { aPicture, cardQuad } from '../../support/fake-capture.ts';
import { goodQuality } from '../../support/good-quality.ts';

const lines = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const quad = [
  { x: 80, y: 800 },
  { x: 1520, y: 800 },
  { x: 1520, y: 950 },
  { x: 80, y: 950 },
] as const;
const zone = (change: Partial<NonNullable<ReadReport['zone']>> = {}): ReadReport => ({
  zone: {
    format: 'TD3',
    lines,
    valid: true,
    repaired: false,
    place: { picture: 'straightened', quad },
    confusable: [],
    ...change,
  },
  barcode: null,
});
const soft = { warnedOf: ['blur'] } as const;

describe('what main is told of a picture’s reads', () => {
  it('is what a sharp still says, with the place as shares of the kept picture', () => {
    const [read] = rawReadsOf(aPicture({ reads: zone(), width: 1600, height: 1000 }));
    expect(read).toMatchObject({ origin: 'zone', lines, repaired: false, agreement: 'sharp-still' });
    expect(read?.strip?.x).toBeCloseTo(0.05);
    expect(read?.strip?.height).toBeCloseTo(0.15);
  });

  it.each([
    ['repaired', aPicture({ reads: zone({ repaired: true }) })],
    ['with a wrong check digit', aPicture({ reads: zone({ valid: false }) })],
    ['blurred', aPicture({ reads: zone(), quality: { refusedFor: ['blur'] } })],
    ['not quite sharp, and seen once', aPicture({ reads: zone(), quality: { warnedOf: ['blur'] } })],
    ['nothing', aPicture()],
  ])('is nothing for one that is %s', (_what, picture) => {
    expect(rawReadsOf(picture)).toEqual([]);
  });

  it('is believed of a picture that is not quite sharp once another frame says the same, and only then', () => {
    const picture = aPicture({ reads: zone(), quality: { warnedOf: [...soft.warnedOf] } });
    expect(wantsAnother(picture)).toBe(true);
    const other = [lines[0] ?? '', 'L898902C46UTO7408122F1204159ZE184226B<<<<<10'];
    expect(rawReadsOf(picture, sightingsIn(zone(), goodQuality, 'frame'))[0]?.agreement).toBe('two-frames');
    expect(rawReadsOf(picture, sightingsIn(zone({ lines: other }), goodQuality, 'frame'))).toEqual([]);
  });

  it('has its strip in the kept picture where it was read off the uncut original', () => {
    // The card lies from 400 to 1500 across and from 200 to 900 down.
    const inCard = [
      { x: 455, y: 760 },
      { x: 1445, y: 760 },
      { x: 1445, y: 865 },
      { x: 455, y: 865 },
    ] as const;
    const cut = aPicture({ reads: zone({ place: { picture: 'original', quad: inCard } }) });
    const strip = { x: 0.05, y: 0.8, width: 0.9, height: 0.15 };
    const [read] = rawReadsOf(cut);
    for (const [side, share] of Object.entries(strip))
      expect(read?.strip?.[side as keyof typeof strip]).toBeCloseTo(share);
    // Cut along the corners that a person has put, whatever was found.
    const byPerson = rawReadsOf({ ...cut, cutBy: 'person', outline: null }, [], cardQuad);
    expect(byPerson[0]?.strip?.y).toBeCloseTo(0.8);
  });

  it.each([
    [180, [2, 3, 0, 1]],
    [90, [3, 0, 1, 2]],
    [270, [1, 2, 3, 0]],
    [undefined, [0, 1, 2, 3]],
  ] as const)('is turned by %s degrees in a picture that was not cut as it was read', (turn, order) => {
    // By which corner of the same place the reading begins, a little tilted.
    const corners = quad.map(({ x, y }) => ({ x: x - y / 30, y: y + x / 30 }));
    const place = { picture: 'original', quad: order.map((at) => corners[at]) as unknown as Quad } as const;
    const [read] = rawReadsOf(
      aPicture({ reads: zone({ place }), cutBy: 'nothing', width: 1920, height: 1080 }),
    );
    expect(read?.strip?.turn).toBe(turn);
    expect(read?.strip?.x).toBeCloseTo((80 - 950 / 30) / 1920);
  });

  it('has its strip in the whole picture where that is kept, and none outside of what is', () => {
    const place = { picture: 'original', quad } as const;
    const whole = aPicture({ reads: zone({ place }), cutBy: 'nothing' });
    expect(rawReadsOf(whole)[0]?.strip?.x).toBeCloseTo(80 / 1920);
    const beside = quad.map(({ x, y }) => ({ x: x / 5, y: y / 5 })) as unknown as Quad;
    const outside = zone({ place: { picture: 'original', quad: beside } });
    const [read] = rawReadsOf(aPicture({ reads: outside }));
    expect(read?.origin).toBe('zone');
    expect(read?.strip).toBeUndefined();
  });
});
