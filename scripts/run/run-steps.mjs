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
 * @param {Step} step
 * @param {(line: string) => void} say
 * @returns {Promise<Totals>}
 */
async function runStep({ name, run }, say) {
  const began = performance.now();
  const { totals, output = '' } = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = totals.failed > 0 ? 'FAILED' : 'ok';
  say(`== ${name}: ${verdict}, ${seconds} s`);
  if (totals.failed > 0 && output.trim() !== '') say(output.trimEnd());
  return totals;
}

/**
 * @param {Step[]} steps
 * @param {{ atOnce?: number, say?: (line: string) => void }} [options]
 * @returns {Promise<Totals[]>} in the order of the steps
 */
export async function runSteps(steps, { atOnce = 1, say = console.log } = {}) {
  /** @type {Totals[]} */
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < steps.length; index = next++) {
      const step = steps[index];
      if (step) results[index] = await runStep(step, say);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
