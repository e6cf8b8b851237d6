import { vi } from 'vitest';

/** A limit against hanging, not a measure: the machines that run the tests are shared and noisy. */
const limitMs = 30_000;

/** Asks again and again until the answer no longer throws, and gives it. Vitest's own gives up after a second. */
export const waitFor = <Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> =>
  vi.waitFor(answer, { timeout: limitMs, interval: 20 });
