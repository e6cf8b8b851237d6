/**
 * What the window loads before the sign-in holds nothing of the work behind it: no journey, no store of a visit, no schema of one.
 * It would be read and run at every start, before anybody can type a PIN.
 */
import type { BuiltFile } from '../../bench/app/built-renderer.ts';
import type { Finding } from '../source/source-file.ts';

const behindTheSignIn = [
  /^renderer\/areas\/(?:journey|home|settings|desk|transfer)\//,
  // all but the counter that is read before the sign-in
  /^renderer\/areas\/outbox\/(?!outbox-badge|say-counts)/,
  /^renderer\/stores\/outbox-(?:list|item)-/,
  /^renderer\/i18n\/en-work\.ts$/,
  /^renderer\/stores\/(?:visit|look-up|policy-holder|desk)-/,
  /^shared\/journeys\//,
  /^shared\/contract\/(?:work|outbox-work|applications|registration|policy-holder|enrolments|members|credentials)-/,
  /^shared\/domain\/(?:applicant|application|consent|consent-notices|enrolment|member|policy-holder|registration)\.ts$/,
];

/** Every part of these built files that only somebody who has signed in needs. */
export function findWorkInFirstLoad(files: readonly Pick<BuiltFile, 'name' | 'modules'>[]): Finding[] {
  return files.flatMap(({ name, modules }) =>
    modules
      .filter((module) => behindTheSignIn.some((pattern) => pattern.test(module)))
      .map((module) => ({ file: module, line: 1, problem: `is in ${name}, which the sign-in waits for` })),
  );
}
