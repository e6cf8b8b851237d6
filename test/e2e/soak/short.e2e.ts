/**
 * The short form of `npm run soak`: a visit of each of the first kinds in a row, at one kiosk. After each the process that showed the customer
 * is gone; at the end nothing of any of them is in a renderer's memory, in the profile, in temporary files or in what main wrote.
 */
import { expect, test } from '@playwright/test';
import { soak } from '../../soak/soak.ts';
import { mayReadMemory } from '../security/support/process-memory.ts';

test.describe.configure({ timeout: 240_000 });

test('five customers, one after the other, leave nothing and cost nothing', async () => {
  test.skip(!mayReadMemory(), 'another process’s memory is root’s to read');
  const result = await soak({ visits: 5, seed: 1, sampleEvery: 5 });
  expect(result.markers).toEqual([]);
  expect(result.searchedBytes).toBeGreaterThan(20 * 2 ** 20);
  expect(Object.fromEntries(result.served)).toEqual({ code: 1, stopped: 1, read: 1, sent: 1, picture: 1 });

  // Control: the same search finds each of them while they are being served, and what is planted in a file.
  expect(result.foundWhileOpen).toEqual(
    expect.arrayContaining(['givenName', 'familyName', 'identityNumber', 'mailbox', 'documentNumber']),
  );
  expect(result.foundPlanted).toEqual(['givenName']);

  const [before, after] = result.samples;
  expect(after?.renderers).toBe(1);
  expect(after?.listeners).toBe(before?.listeners);
  expect(after?.mainThreads, 'threads of main').toBeLessThanOrEqual((before?.mainThreads ?? 0) + 2);
  expect(Math.abs((after?.mainFiles ?? 0) - (before?.mainFiles ?? 0))).toBeLessThanOrEqual(3);
});
