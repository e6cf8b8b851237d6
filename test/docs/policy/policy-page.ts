/** `docs/it/policy.md`, whole: what a person wrote about the file, and the reference that is made from its schema. */
import { Policy } from '../../../shared/settings/policy.ts';
import { policyReference, policySections } from './policy-reference.ts';

/** Where the page lies, from the project's folder. */
export const policyPageFile = 'docs/it/policy.md';

const opening = `# The policy: \`policy.json\`

Made by \`npm run docs\` from \`shared/settings/policy.ts\` and its comments; a test fails where this page says something else than the program
does. Don't edit it.

The file belongs to the organisation's IT. It is read at each start from a fixed place: \`/etc/vestibule/policy.json\` on Linux,
\`C:\\ProgramData\\Vestibule\\policy.json\` on Windows, \`/Library/Application Support/Vestibule/policy.json\` on macOS. Staff and supervisors can't
change what it says. Most of it may come in a signed bundle instead: [updates and fleet](updates-and-fleet.md).

A key that the program doesn't know, or a value outside its limits, refuses the file as a whole: the terminal then names the file and the key
on its screen, and does nothing else. A small live policy:

\`\`\`json
{
  "branch": "Jalan Besar",
  "terminal": "Counter 2",
  "mode": "live",
  "languages": ["en", "ms", "zh"],
  "providers": { "noah": { "baseUrl": "https://api.noah.com/v1" } }
}
\`\`\`

No secret stands in it: credentials go into the keychain ([provisioning](provisioning.md)).

`;

/** The example above, for a test to try. */
export const policyExample: unknown = JSON.parse(/```json\n([^`]+)```/.exec(opening)?.[1] ?? '');

/** The page's text. */
export function policyPage(): string {
  return opening + policyReference(policySections(Policy));
}
