/**
 * A Vitest reporter for what its JSON report leaves out, and what fails a run all the same: errors outside of any test (a worker that
 * died, a promise that nobody caught), and files that never came to an end. Written to the file that `VESTIBULE_UNHANDLED_ERRORS` names.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** @typedef {{ errors: string[], unfinished: string[] }} UnhandledErrors */

// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter from there
export default class UnhandledErrorsReporter {
  /**
   * @param {ReadonlyArray<{ relativeModuleId: string, state: () => string }>} modules
   * @param {ReadonlyArray<{ name?: string, message: string, stack?: string }>} errors
   */
  onTestRunEnd(modules, errors) {
    const file = process.env.VESTIBULE_UNHANDLED_ERRORS;
    if (!file) return;
    /** @type {UnhandledErrors} */
    const found = {
      errors: errors.map(({ name, message, stack }) => stack ?? `${name ?? 'Error'}: ${message}`),
      unfinished: modules
        .filter((module) => ['pending', 'queued'].includes(module.state()))
        .map(({ relativeModuleId }) => relativeModuleId),
    };
    writeFileSync(file, JSON.stringify(found));
  }
}
