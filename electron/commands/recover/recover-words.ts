/** What recovery says to IT, in a terminal. Counts, names of terminals and causes; nothing here can hold a key or a customer. */
import type { Mode } from '../../../shared/domain/provider.ts';
import type { VaultProof } from '../../vault/recovery/prove-key.ts';

/** Why nothing was recovered, each with a code that support can be told. */
const recoverRefusals = {
  'no-identity': [
    'R-101',
    'That is not one age identity (AGE-SECRET-KEY-1…), alone or as age-keygen writes it.',
  ],
  'no-recovery-file': [
    'R-102',
    'There is no vault/recovery.age in this profile. Its terminal had no recovery key in its policy, or this is not the copy of its profile.',
  ],
  'wrong-identity': [
    'R-103',
    "This identity does not open recovery.age: it is another key's, or the first lines of the file were changed.",
  ],
  'file-damaged': ['R-104', 'recovery.age is damaged. Copy it from the dead terminal again.'],
  'file-newer': ['R-105', 'recovery.age was written by a newer version of Vestibule. Install that one here.'],
  'other-vault': [
    'R-106',
    'recovery.age holds the key of another vault than the one beside it. Take both from the same terminal.',
  ],
  'other-mode': ['R-107', 'recovery.age is of the other mode, live or training. Name that one with --mode.'],
  'no-vault': ['R-108', 'There is no vault in this profile: the copy is not complete.'],
  'vault-newer': ['R-109', 'The vault was written by a newer version of Vestibule. Install that one here.'],
  'vault-damaged': ['R-110', 'The vault can not be read. Copy it from the dead terminal again.'],
  'vault-unreachable': ['R-111', 'The folder or the disk of the vault can not be read.'],
  'other-key-here': [
    'R-112',
    'This keychain has the key of another vault: this terminal has customers of its own. Recover on a machine, or as a user, that never was a terminal.',
  ],
  'not-written': [
    'R-113',
    'The profile could not be written: it, and its vault folder, must belong to this user.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type RecoverRefusal = keyof typeof recoverRefusals;

const unchanged = 'Nothing was changed.';

/** Why it was refused. */
export function sayRefusal(refusal: RecoverRefusal): string {
  const [code, words] = recoverRefusals[refusal];
  return `${words} ${unchanged} [${code}]`;
}

/** How to use it. */
export const recoverUsage = (calledAs: string, { mayNameProfile }: { readonly mayNameProfile: boolean }) => [
  `Usage: ${calledAs} [--original-is-dead] [--mode live|training] < identity.txt`,
  ...(mayNameProfile
    ? ['With --profile FOLDER: the copy, where it is not the profile of this machine. It holds live/vault.']
    : ["The copy of the dead terminal's profile lies where this program has its own."]),
  '',
  "Opens a dead terminal's customers on this machine, with the organisation's recovery key (age), as age-keygen writes it.",
  'It is read from standard input, never from the command line, where other programs could see it.',
];

/** A name out of a file that somebody brought, without what would lead a console: it could hide or forge the lines below it. */
const harmless = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');

/** What was found; for who has to decide, and after it was done. */
export function describeVault(terminal: string, proof: VaultProof): string[] {
  const counts = Object.entries(proof.open).map(([state, count]) => `${count} ${state}`);
  return [
    `This is the outbox of the terminal "${harmless(terminal)}": ${counts.length === 0 ? 'nothing is open in it' : counts.join(', ')}.`,
    ...(proof.unreadable === 0 ? [] : [`${proof.unreadable} records can not be trusted and will be parked.`]),
  ];
}

/** What has to be known before anybody says that the original is dead. */
export const confirmationWanted = (calledAs: string, terminal: string) => [
  `If "${harmless(terminal)}", or another copy of it, ever starts again, both send the same customers, and some of them are registered twice.`,
  'Take its disk out or wipe it first. Then run this again with --original-is-dead.',
  `${unchanged} [R-114] (${calledAs} --original-is-dead)`,
];

/** What is left to do. */
export const recovered = (mode: Mode, adapter: string) => [
  `Its key is in the keychain of this user now (${mode}, through ${adapter}).`,
  "Next: the dead terminal's policy.json, the providers' credentials (--provision), and a start. What was being sent when it died is not sent again by itself.",
  'Then send what waits, or export it to another terminal, and wipe this machine.',
];

/** It had been done before. */
export const alreadyRecovered = 'The keychain of this user has this key already. Nothing was changed.';
