import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The colour roles of a block, the high-contrast one laid over the standard one. */
function roles(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  const own = [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return new Map([...(selector === ':root' ? [] : roles(':root')), ...own]);
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'raised'] as const;
const states = ['positive', 'caution', 'danger'] as const;

describe.each([':root', ":root[data-contrast='high']"])('the colours of %s', (selector) => {
  const colours = roles(selector);
  const between = (one: string, other: string) => contrast(colours.get(one) ?? '', colours.get(other) ?? '');

  it.each(grounds)('body text on %s is AAA', (ground) => {
    expect(between('ink', ground)).toBeGreaterThanOrEqual(7);
    expect(between('ink-soft', ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ...grounds.map((ground) => ['ink-faint', ground] as const),
    ...grounds.map((ground) => ['accent', ground] as const),
    ...grounds.flatMap((ground) => states.map((state) => [state, ground] as const)),
    ...states.map((state) => [`on-${state}-tint`, `${state}-tint`] as const),
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-accent', 'danger'],
    ['on-accent-tint', 'accent-tint'],
    ['on-training', 'training'],
    ['on-training', 'training-strong'],
    ['on-training-tint', 'training-tint'],
    ['on-disabled', 'disabled'],
    ['on-disabled', 'surface'],
    ['ink-soft', 'sunken'],
    ['accent', 'accent-tint'],
  ] as const)('%s on %s is AA', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...grounds.map((ground) => ['line-strong', ground] as const),
    ...grounds.map((ground) => ['focus', ground] as const),
    ['focus-on-dark', 'training-strong'],
    ['scan-marks', 'scan-ground'],
  ] as const)('%s can be seen on %s', (mark, ground) => {
    expect(between(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
