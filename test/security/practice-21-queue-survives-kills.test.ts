/**
 * Practice 21: the queue survives `kill -9`: nobody lost, nothing sent twice. The short form of `npm run torture`: fifty terminals are killed
 * at their work. Its negative control, terminals that are broken on purpose, lies beside it.
 */
import { expect, it, vi } from 'vitest';
import { findingLines, lastLine, torture } from '../torture/torture.ts';

// A limit against hanging, not a measure.
vi.setConfig({ testTimeout: 600_000 });

it('nobody is lost and nobody is registered twice in fifty kills, and nothing of them is found on the disk', async () => {
  const result = await torture({ kills: 50, seed: 4, lanes: 2 });
  console.log(lastLine(result));
  expect(findingLines({ ...result, oddities: new Map() })).toEqual([]);
  expect(result).toMatchObject({ kills: 50, lost: [], duplicated: [], violations: [], hits: [] });
  // The kills came where they can hurt, and there was somebody to be hurt.
  expect(result.killedInFlight).toBeGreaterThan(5);
  expect(result.captured).toBeGreaterThan(20);
  expect(result.counts.accepted).toBeGreaterThan(10);
  expect(result.scannedBytes).toBeGreaterThan(50_000_000);
});
