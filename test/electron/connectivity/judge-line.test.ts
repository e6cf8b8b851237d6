import { expect, it } from 'vitest';
import { judgeLine } from '../../../electron/connectivity/judge-line.ts';
import type { Reach } from '../../../electron/connectivity/reach.ts';

it.each<[string, readonly (Reach | undefined)[], string]>([
  ['nothing to ask', [], 'unknown'],
  ['nothing found out yet', [undefined, 'unreachable'], 'unknown'],
  ['one who answers, whatever the others say', ['captive-portal', undefined, 'reachable'], 'online'],
  ['nobody', ['unreachable', 'unreachable'], 'no-line'],
  ['one sign-in page, and nobody else', ['unreachable', 'captive-portal', 'not-trusted'], 'captive-portal'],
  ['nobody who can be trusted', ['not-trusted', 'not-trusted'], 'not-trusted'],
  ['one who cannot be trusted, and one who is not there', ['not-trusted', 'unreachable'], 'no-line'],
  ['everybody out of date', ['not-in-date', 'not-in-date'], 'clock-wrong'],
  ['the only one out of date, which may be its own fault', ['not-in-date'], 'not-trusted'],
  ['one out of date, another not trusted', ['not-in-date', 'not-trusted'], 'not-trusted'],
])('%s', (_name, reaches, expected) => {
  const { state, why } = judgeLine(reaches);
  expect(why ?? state).toBe(expected);
  expect(state === 'offline').toBe(why !== undefined);
});
