/** How much a terminal may hold. It says so early, and refuses before a customer is started, never in the middle. */

/** What a terminal may hold that is not settled; policy may set others. */
export interface OutboxLimits {
  readonly submissions: number;
  readonly sizeBytes: number;
  /** Of the oldest one. */
  readonly ageMs: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** 500 submissions, 2 GB, 7 days. */
const defaultLimits: OutboxLimits = { submissions: 500, sizeBytes: 2_000_000_000, ageMs: 7 * dayMs };

/** From this share on, staff are told. */
const warningShare = 0.7;

/** What a terminal holds that is not settled. */
export interface OutboxHoldings {
  readonly submissions: number;
  readonly sizeBytes: number;
  /** Unix milliseconds, kiosk clock; absent where it holds nothing. */
  readonly oldestCapturedAt?: number | undefined;
}

/** How full it is. `by`: the limit that is nearest. */
export interface Fullness {
  readonly level: 'roomy' | 'nearly-full' | 'full';
  readonly by: keyof OutboxLimits;
  /** 1: exactly full. */
  readonly share: number;
}

/** How full the terminal is, by the limit that is nearest. Only `full` refuses a new customer. */
export function readFullness(
  { submissions, sizeBytes, oldestCapturedAt }: OutboxHoldings,
  now: number,
  limits: OutboxLimits = defaultLimits,
): Fullness {
  // Where the clock was set back, the age is below zero, which is nearest to nothing.
  const ageMs = oldestCapturedAt === undefined ? 0 : now - oldestCapturedAt;
  const shares: Readonly<Record<keyof OutboxLimits, number>> = {
    submissions: submissions / limits.submissions,
    sizeBytes: sizeBytes / limits.sizeBytes,
    ageMs: ageMs / limits.ageMs,
  };
  const by = (['submissions', 'sizeBytes', 'ageMs'] as const).reduce((nearest, limit) =>
    shares[limit] > shares[nearest] ? limit : nearest,
  );
  const share = shares[by];
  const level = share >= 1 ? 'full' : share >= warningShare ? 'nearly-full' : 'roomy';
  return { level, by, share };
}
