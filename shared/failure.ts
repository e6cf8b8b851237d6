import { z } from 'zod';
import { QualityProblem } from './documents/quality-problem.ts';
import { PictureProblem } from './domain/picture-problem.ts';
import { PinWeakness } from './domain/pin-weakness.ts';
import { ScannerProblem } from './domain/scanner-problem.ts';

/** What may be done about a failure: the screen picks its one action by this. */
export type Verdict = 'retry-later' | 'wait-for-sign-in' | 'needs-a-person' | 'never';

const failure = <Details extends z.ZodRawShape>(verdict: Verdict, support: string, details: Details) => ({
  verdict,
  support,
  details,
});
const waitMs = z.number().int().nonnegative();
const triesLeft = z.number().int().nonnegative();
/** What is wrong with a file as a whole, whose field is then `*` or a `line:column`; absent, it is the named field. */
const fileProblem = z.enum(['missing', 'unreadable', 'too-large', 'not-json']).optional();

/**
 * Every expected failure, declared once: its verdict, its support code (stable; printed small under the words),
 * and the facts that its words need. Details never hold personal data, a secret, or a provider's prose.
 */
export const failureTable = {
  // the bridge
  'malformed-input': failure('never', 'B-101', { paths: z.array(z.string()).max(20) }),
  'sender-refused': failure('never', 'B-102', {}),
  'too-large': failure('never', 'B-103', { maxBytes: z.number().int() }),
  'too-many-calls': failure('retry-later', 'B-104', { waitMs }),
  'not-available-here': failure('never', 'B-105', {}),
  internal: failure('needs-a-person', 'B-199', {}),

  // staff
  'not-signed-in': failure('wait-for-sign-in', 'S-101', {}),
  locked: failure('wait-for-sign-in', 'S-102', {}),
  'supervisor-needed': failure('needs-a-person', 'S-103', {}),
  'pin-wrong': failure('needs-a-person', 'S-104', { triesLeft }),
  'pin-delayed': failure('retry-later', 'S-105', { waitMs }),
  'same-person': failure('needs-a-person', 'S-106', {}),
  /** The PIN is right, and another person knows it: its owner chooses one of their own first. */
  'pin-to-choose': failure('needs-a-person', 'S-107', {}),
  /** A new PIN that is too easy to guess, or the one that is to be replaced. */
  'pin-unsuitable': failure('needs-a-person', 'S-108', { why: PinWeakness }),
  'name-taken': failure('needs-a-person', 'S-109', {}),
  'last-supervisor': failure('needs-a-person', 'S-110', {}),
  'staff-unknown': failure('needs-a-person', 'S-111', {}),
  /** What no look-up settled, or can't be read, has to be looked at before the sign-out. */
  'not-acknowledged': failure('needs-a-person', 'S-112', {
    unknown: z.number().int().nonnegative(),
    quarantined: z.number().int().nonnegative(),
  }),
  /** Customers are kept here, and nobody is who could sign in: somebody took the staff away. */
  'staff-list-missing': failure('needs-a-person', 'S-113', {}),

  // setup
  'settings-invalid': failure('needs-a-person', 'C-101', {
    file: z.string(),
    field: z.string(),
    problem: fileProblem,
  }),
  'policy-invalid': failure('needs-a-person', 'C-102', {
    file: z.string(),
    field: z.string(),
    problem: fileProblem,
  }),
  'fixed-by-policy': failure('never', 'C-103', { field: z.string() }),
  'settings-not-saved': failure('needs-a-person', 'C-104', { file: z.string() }),
  /** Nobody whom this terminal knows has signed it, or it was changed since. */
  'policy-bundle-unsigned': failure('never', 'C-105', {}),
  'policy-bundle-not-for-us': failure('never', 'C-106', {}),
  /** Than the last one that held here; at a start, when that one is gone: somebody put an old state back. */
  'policy-bundle-older': failure('needs-a-person', 'C-107', {}),
  'policy-bundle-unreadable': failure('never', 'C-108', { field: z.string() }),
  'policy-bundle-newer': failure('needs-a-person', 'C-109', {}),

  // keychain
  'secret-absent': failure('needs-a-person', 'K-101', { name: z.string() }),
  'keychain-locked': failure('needs-a-person', 'K-102', {}),
  'keychain-unavailable': failure('needs-a-person', 'K-103', {}),
  'keychain-denied': failure('needs-a-person', 'K-104', {}),
  'keychain-changed': failure('needs-a-person', 'K-105', {}),
  'keychain-not-set-up': failure('needs-a-person', 'K-106', {}),
  /** Typed credentials that can't be right, by the names of their fields. */
  'credentials-unusable': failure('needs-a-person', 'K-107', { fields: z.array(z.string()).max(10) }),

  // the vault
  /** A vault is there and its key is not in the keychain: nothing was opened, and no other key was made. */
  'vault-key-missing': failure('needs-a-person', 'V-101', {}),
  'vault-key-wrong': failure('needs-a-person', 'V-102', {}),
  /** Written by a newer version of the program: nothing was opened. */
  'vault-newer': failure('needs-a-person', 'V-103', {}),
  'vault-damaged': failure('needs-a-person', 'V-104', {}),
  'storage-full': failure('needs-a-person', 'V-105', {}),
  'storage-unavailable': failure('needs-a-person', 'V-106', {}),
  /** One record can't be trusted or read; the others can. */
  'record-unreadable': failure('needs-a-person', 'V-107', {}),

  // the outbox
  'submission-unknown': failure('never', 'U-101', {}),
  'ticket-unknown': failure('needs-a-person', 'U-102', {}),
  /** Another terminal's, another mode's, or made up. */
  'ticket-not-from-here': failure('needs-a-person', 'U-103', {}),
  'ticket-not-open': failure('needs-a-person', 'U-104', {}),

  // taking items to another terminal
  /** No recipient in policy, no identity in the keychain, or no folder. */
  'transfer-closed': failure('needs-a-person', 'X-101', {}),
  'nothing-to-export': failure('never', 'X-102', {}),
  /** It names another terminal. */
  'bundle-not-for-us': failure('never', 'X-103', {}),
  'bundle-damaged': failure('never', 'X-104', {}),
  /** Written by a newer version of the program. */
  'bundle-newer': failure('needs-a-person', 'X-105', {}),
  /** Encrypted to somebody else. */
  'bundle-wrong-key': failure('needs-a-person', 'X-106', {}),
  /** The items are handed over and their bundle could not be written: the next export, or the next start, writes it. */
  'bundle-not-written': failure('needs-a-person', 'X-107', {}),

  // the audit log
  /** The folder that policy names for what leaves this terminal. */
  'audit-folder-missing': failure('needs-a-person', 'L-101', {}),

  // the visit
  'application-unknown': failure('never', 'A-101', {}),
  'visit-open': failure('needs-a-person', 'A-102', {}),
  'journey-closed': failure('retry-later', 'A-103', {}),
  'consent-missing': failure('needs-a-person', 'A-104', {}),
  'details-incomplete': failure('needs-a-person', 'A-105', { fields: z.array(z.string()).max(40) }),
  'not-confirmed': failure('needs-a-person', 'A-106', {}),
  'wrong-state': failure('needs-a-person', 'A-107', {}),
  /** A member who is disabled, deleted or past the expiry date: found is not usable. */
  'member-not-usable': failure('needs-a-person', 'A-108', {}),
  'picture-refused': failure('needs-a-person', 'A-109', { problem: PictureProblem }),
  /** Not good enough to be read later. The next one may be kept with a reason, where `mayBeKept`. No problem: it was not judged. */
  'picture-poor': failure('needs-a-person', 'A-110', {
    problems: z.array(QualityProblem).max(10),
    mayBeKept: z.boolean(),
  }),
  /** Nobody in this journey takes such a document; `mayBeAllowed`: unless a supervisor lets it pass. */
  'document-not-taken': failure('needs-a-person', 'A-111', {
    why: z.enum(['visa', 'kind']),
    mayBeAllowed: z.literal(true).optional(),
  }),
  'scanner-failed': failure('needs-a-person', 'A-112', { cause: ScannerProblem }),

  // receipts
  'receipt-gone': failure('never', 'R-101', {}),
  'printer-missing': failure('needs-a-person', 'R-102', {}),
  'printer-needs-paper': failure('needs-a-person', 'R-103', {}),
  'printer-failed': failure('needs-a-person', 'R-104', {}),
  /** Given up: it has not answered. What was sent may still come out. */
  'printer-silent': failure('needs-a-person', 'R-105', {}),
  /** Another receipt is on its way to the printer. */
  'printer-busy': failure('retry-later', 'R-106', {}),

  // sending
  offline: failure('retry-later', 'N-101', {}),
  'captive-portal': failure('needs-a-person', 'N-102', {}),
  'provider-down': failure('retry-later', 'N-103', {}),
  'provider-busy': failure('retry-later', 'N-104', { waitMs }),
  'provider-garbled': failure('needs-a-person', 'N-105', {}),
  'credentials-refused': failure('needs-a-person', 'N-106', {}),
  'provider-refused': failure('needs-a-person', 'N-107', { providerCode: z.string().max(40) }),
  'answer-lost': failure('needs-a-person', 'N-108', {}),
  'not-trusted': failure('needs-a-person', 'N-109', {}),
  /** Positive: this terminal's clock is ahead of the provider's. */
  'clock-wrong': failure('needs-a-person', 'N-110', { offsetMinutes: z.number().int() }),
  /** The provider has a customer with this e-mail address or number, and it isn't one that we have just sent. */
  'already-customer': failure('needs-a-person', 'N-111', {}),
  /** This terminal's own share of the day's calls: nobody was asked. */
  'calls-used': failure('retry-later', 'N-112', { waitMs }),

  // the one-time code
  'code-wrong': failure('retry-later', 'O-101', { triesLeft }),
  'code-not-accepted': failure('retry-later', 'O-102', { triesLeft }),
  'code-expired': failure('retry-later', 'O-103', {}),
  'code-tries-used': failure('retry-later', 'O-104', {}),
  'resend-too-soon': failure('retry-later', 'O-105', { waitMs }),
  'resend-used-up': failure('needs-a-person', 'O-106', {}),
} as const;

type FailureTable = typeof failureTable;

/** The stable name of a failure. */
export type FailureCode = keyof FailureTable;

/** A failure with the facts its words need: a union tagged by `code`. */
export type Failure<Code extends FailureCode = FailureCode> = {
  [C in Code]: { readonly code: C } & DetailsOf<C>;
}[Code];

/** The facts that a code carries; a code without any is just its name. */
type DetailsOf<Code extends FailureCode> = keyof FailureTable[Code]['details'] extends never
  ? unknown
  : Readonly<z.infer<z.ZodObject<FailureTable[Code]['details']>>>;

/** All codes, for checks that every one has words. */
export const failureCodes = Object.keys(failureTable) as readonly FailureCode[];

/** Parses a failure that crossed a boundary; unknown codes and extra fields are refused. */
export const Failure: z.ZodType<Failure> = z.discriminatedUnion(
  'code',
  failureCodes.map((code) =>
    z.strictObject({ code: z.literal(code), ...failureTable[code].details }),
  ) as never,
);

/** What may be done about it. */
export function verdictOf(code: FailureCode): Verdict {
  return failureTable[code].verdict;
}

/** The stable code that staff read to support over the phone. */
export function supportCodeOf(code: FailureCode): string {
  return failureTable[code].support;
}

/** Builds a failure; the compiler asks for exactly the facts that this code carries. */
export function fail<Code extends FailureCode>(
  code: Code,
  ...[details]: keyof FailureTable[Code]['details'] extends never
    ? []
    : [details: z.infer<z.ZodObject<FailureTable[Code]['details']>>]
): Failure<Code> {
  return { code, ...details } as Failure<Code>;
}
