import { describe, expect, it } from 'vitest';
import { longestWaitMs, parseHttpDate, parseRetryAfter } from '../../../electron/http/retry-after.ts';

const now = Date.UTC(2026, 4, 3, 9);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    ['3600', longestWaitMs],
    ['9999999999', longestWaitMs],
    ['Sun, 03 May 2026 09:00:05 GMT', 5000],
    ['Sun, 03 May 2026 08:00:00 GMT', 0],
    ['Sun, 03 May 2099 09:00:00 GMT', longestWaitMs],
  ])('%s is %i ms', (text, waitMs) => {
    expect(parseRetryAfter(text, now)).toBe(waitMs);
  });

  it.each([
    undefined,
    '',
    '-1',
    '1.5',
    '1e3',
    ' 5',
    'soon',
    '2026-05-03T09:00:05Z',
    'Sun, 99 May 2026 09:00:05 GMT',
  ])('%s says nothing', (text) => {
    expect(parseRetryAfter(text, now)).toBeUndefined();
  });
});

describe('Date', () => {
  it('is read in the one form that may be sent', () => {
    expect(parseHttpDate('Sun, 03 May 2026 09:00:00 GMT')).toBe(now);
    expect(parseHttpDate('Sunday, 03-May-26 09:00:00 GMT')).toBeUndefined();
    expect(parseHttpDate('2026-05-03')).toBeUndefined();
  });
});
