import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { locateJsonMistake } from '../../../electron/settings/locate-json-mistake.ts';

// A property tries many cases, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

function locate(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return locateJsonMistake(text, error);
  }
  return 'fine';
}

describe('finds the slips that people make', () => {
  it.each([
    ['{\n  "mode": live\n}', '2:11'],
    ['{\n  "mode": "live"\n  "branch": "x"\n}', '3:3'],
    ['{\n  "mode": "live",\n}', '3:1'],
    ['{\n  "languages": ["en",\n  ]\n}', '3:3'],
    ['{"a": , "b": 1}', '1:7'],
    ["{'mode': 'live'}", '1:2'],
    ['{"mode": "live', '1:15'],
    ['{"path": "C:\\Data"}', '1:14'],
    ['// a comment\n{}', '1:1'],
    ['{"a": 01}', '1:8'],
    ['', '*'],
    ['   ', '*'],
    ['{}', 'fine'],
  ])('%j', (text, place) => {
    expect(locate(text)).toBe(place);
  });
});

it('always gives a place within the text, or says that it does not know', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .tuple(fc.json(), fc.string(), fc.nat(50))
      .map(([json, piece, at]) => `${json.slice(0, at)}${piece}${json.slice(at)}`),
  );
  fc.assert(
    fc.property(text, (content) => {
      expect(locate(content)).toMatch(/^(fine|\*|\d+:\d+)$/);
    }),
    { numRuns: 2000 },
  );
});
