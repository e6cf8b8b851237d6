import { z } from 'zod';

/**
 * Why a new version was not taken, each with the code that support is told. None of them stops work: the version that runs goes on.
 */
export const updateRefusals = {
  /** Our key's name stands on it, and the signature is not over these bytes. */
  tampered: 'P-101',
  unsigned: 'P-102',
  /** Signed, by a key that is not ours. */
  'other-key': 'P-103',
  /** Signed by us, and not as a release is written. */
  malformed: 'P-104',
  /** Older than this version. */
  older: 'P-105',
  /** Signed before one that was seen here: put out again by somebody, or by a feed that fell back. */
  replayed: 'P-106',
  expired: 'P-107',
  'wrong-platform': 'P-108',
  /** This version must first become one in between. */
  'step-missing': 'P-109',
  /** Of the release, or of its file: larger than may be, or than was signed. */
  oversize: 'P-110',
  truncated: 'P-111',
  'hash-mismatch': 'P-112',
  redirected: 'P-113',
  /** The feed is not who it should be, or answers something else. */
  'feed-refused': 'P-114',
  /** The new version could not open a copy of this terminal's vault. */
  'trial-failed': 'P-115',
  'no-room': 'P-116',
  'not-written': 'P-117',
  /** The terminal's own note of its updates can't be read: IT looks at it first. */
  'state-unreadable': 'P-118',
  /** It was taken and did not work here. */
  'given-up': 'P-119',
} as const;

/** Why a new version is not taken; each has a code for support. */
export const UpdateRefusal = z.enum(
  Object.keys(updateRefusals) as [keyof typeof updateRefusals, ...(keyof typeof updateRefusals)[]],
);
export type UpdateRefusal = z.infer<typeof UpdateRefusal>;

/** `1.20.3`: three numbers, nothing behind them. What comes before what is then beyond doubt. */
export const Version = z.string().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/);

/** Below zero: `one` comes before `other`. For two versions of the form above. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  const differing = left?.findIndex((part, at) => part !== right?.[at]) ?? -1;
  return differing < 0 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}

/** How a terminal stands to a newer version. */
export const UpdateStatus = z.strictObject({
  version: z.string().max(40),
  state: z.enum([
    /** This build knows no feed. */
    'not-built-in',
    /** Policy says so. */
    'off',
    /** Nothing newer, as far as is known. */
    'current',
    /** Newer, and not this terminal's turn yet. */
    'later',
    /** It is fetched when nobody is here. */
    'offered',
    /** It is here and waits for the maintenance window. */
    'waiting',
    /** This program may not replace itself where it is installed. */
    'ask-it',
    /** It runs and has not yet shown that it works. */
    'on-trial',
  ]),
  /** The newer one. */
  offered: Version.optional(),
  refused: UpdateRefusal.optional(),
  window: z.strictObject({ from: z.string(), to: z.string() }).optional(),
});
export type UpdateStatus = z.infer<typeof UpdateStatus>;
