/** Runs named steps, a few at a time, and prints each with its heading, its time and, where it failed, what it said. */
import { performance } from 'node:perf_hooks';

/** @typedef {import('../report/count-tests.mjs').Totals} Totals */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<{ totals: Totals, output?: string }>} run
 */

/**
 * One step that is itself the test: it passed or it failed.
 * @param {boolean} passed
 * @returns {Totals}
 */
export function asTotals(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * A step that throws has failed; the steps after it run all the same.
 * @param {Step} step
 * @returns {Promise<{ totals: Totals, output?: string }>}
 */
async function attempt({ run }) {
  try {
    return await run();
  } catch (error) {
    return { totals: asTotals(false), output: String(error instanceof Error ? error.stack : error) };
  }
}

/**
 * @param {Step[]} steps
 * @param {{ atOnce?: number, say?: (line: string) => void }} [options] steps that run alone are announced first: they may print
 * @returns {Promise<Totals[]>} in the order of the steps
 */
export async function runSteps(steps, { atOnce = 1, say = console.log } = {}) {
  /** @type {Totals[]} */
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < steps.length; index = next++) {
      const step = /** @type {Step} */ (steps[index]);
      if (atOnce === 1) say(`\n== ${step.name}`);
      const began = performance.now();
      const { totals, output = '' } = await attempt(step);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      say(`== ${step.name}: ${totals.failed > 0 ? 'FAILED' : 'ok'}, ${seconds} s`);
      if (totals.failed > 0 && output.trim() !== '') say(output.trimEnd());
      results[index] = totals;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
