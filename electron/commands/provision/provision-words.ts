/** What provisioning says to IT, in a terminal. Nothing here can hold a secret: the arguments are names and failures. */
import { credentialProviders } from '../../keychain/credentials.ts';
import type { CredentialsProblem } from './parse-credentials.ts';

/** How to use it. */
export const provisionUsage = (calledAs: string) => [
  `Usage: ${calledAs} <provider> [--mode live|training] < credentials.json`,
  `       ${calledAs} --transfer [--mode live|training] < identity.txt`,
  `       ${calledAs} --telemetry [--mode live|training] < header.txt`,
  `       ${calledAs} list [--mode live|training]`,
  '',
  `Providers: ${credentialProviders.join(', ')}. The mode is live unless it is named.`,
  'Credentials are read as JSON from standard input, never from the command line, where other programs could see them.',
  "With --transfer: the organisation's key (age) that opens bundles of unsent items from other terminals, as age-keygen writes it.",
  "With --telemetry: the value of the header that the policy names for the organisation's collector, in one line.",
];

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
