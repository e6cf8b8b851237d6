/** What provisioning says to IT, in a terminal. Nothing here can hold a secret: the arguments are names and failures. */
import type { Failure } from '../../../shared/failure.ts';
import { credentialProviders } from '../credentials.ts';
import type { CredentialsProblem } from './parse-credentials.ts';

/** How it was called: from the sources, or as the installed program. */
export type ProvisionCommandLine = 'npm run provision --' | 'vestibule --provision';

/** How to use it. */
export const usage = (command: ProvisionCommandLine) => [
  `Usage: ${command} <provider> [--mode live|training] < credentials.json`,
  `       ${command} --transfer [--mode live|training] < identity.txt`,
  `       ${command} --telemetry [--mode live|training] < header.txt`,
  `       ${command} list [--mode live|training]`,
  '',
  `Providers: ${credentialProviders.join(', ')}. The mode is live unless it is named.`,
  'Credentials are read as JSON from standard input, never from the command line, where other programs could see them.',
  "With --transfer: the organisation's key (age) that opens bundles of unsent items from other terminals, as age-keygen writes it.",
  "With --telemetry: the value of the header that the policy names for the organisation's collector, in one line.",
];

/** Why nothing was read: what a program is started with, others can see. */
export const secretsInEnvironment = (names: readonly string[]) =>
  `Take ${names.join(', ')} out of the environment, where other programs could see it: credentials are read from standard input only. Nothing was stored.`;

/** Why the key for bundles was not taken. */
export const transferIdentityRefused =
  'That is not one age identity (AGE-SECRET-KEY-1…), alone or as age-keygen writes it. Nothing was stored.';

/** Why the header's value was not taken. */
export const telemetryHeaderRefused =
  'That is not one line of visible letters for a header, such as "Bearer …". Nothing was stored.';

/** Why the credentials were not taken. */
export function sayCredentialsProblem(problem: CredentialsProblem, fields: readonly string[]): string {
  const wanted = `{${fields.map((field) => `"${field}": "…"`).join(', ')}}`;
  switch (problem.problem) {
    case 'nothing-given':
      return `Nothing was given. Pass the credentials as JSON on standard input: ${wanted}`;
    case 'too-large':
      return 'That is too long for credentials. Nothing was stored.';
    case 'not-json':
      return `That is not JSON. Nothing was stored. Wanted: ${wanted}`;
    case 'published-sample':
      return "That is the sample secret from the provider's documentation, which everybody knows. Nothing was stored.";
    case 'wrong-fields':
      return `Missing or unusable: ${problem.fields.map((field) => (field === '*' ? 'surplus fields' : field)).join(', ')}. Nothing was stored. Wanted: ${wanted}`;
  }
}

type SetupFailure = Failure<
  | 'secret-absent'
  | 'keychain-locked'
  | 'keychain-unavailable'
  | 'keychain-denied'
  | 'keychain-changed'
  | 'settings-invalid'
  | 'settings-not-saved'
>;

/** Why the keychain could not be used, and what to do. */
export function saySetupFailure(failure: SetupFailure): string {
  switch (failure.code) {
    case 'keychain-locked':
      return 'The keychain is locked. Unlock it (on Linux: sign in to the keyring of this user), then run this again.';
    case 'keychain-unavailable':
      return 'The keychain does not answer. On Linux a secret service such as gnome-keyring must run in this session, with a default keyring.';
    case 'keychain-denied':
      return 'The system did not let this program into the keychain.';
    case 'keychain-changed':
      return 'This is not the keychain that this terminal was set up with. Bring that one back. To set the terminal up anew, remove keychain.json from its profile folder first; what the old keychain sealed stays closed.';
    case 'settings-invalid':
      return `The file ${failure.file} is damaged at ${failure.field}. Repair or remove it, then run this again.`;
    case 'settings-not-saved':
      return `The file ${failure.file} could not be written.`;
    case 'secret-absent':
      return `${failure.name} is not in the keychain.`;
  }
}
