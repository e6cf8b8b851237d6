import { z } from 'zod';
import { CountryCode } from '../domain/country-code.ts';
import { Language } from '../domain/language.ts';
import { Mode, ProviderId } from '../domain/provider.ts';
import { Failure } from '../failure.ts';
import { OnScreenKeyboard } from '../settings/input-policy.ts';
import { query } from './define.ts';

/** What the frame of every screen shows about the program itself. */
export const AppStatus = z.strictObject({
  version: z.string(),
  /** Real Electron, or the same bundles in the system's Chromium. */
  host: z.enum(['electron', 'stand-in']),
  engine: z.string(),
  mode: Mode,
  branch: z.string(),
  terminal: z.string(),
  /** Of the branch, ISO 3166-1 alpha-2. */
  country: CountryCode,
  languages: z.array(Language),
  /** Without input for so long, the terminal locks. */
  lockAfterSeconds: z.number().int().min(60).max(900),
  /** Absent: at fields that are touched. */
  onScreenKeyboard: OnScreenKeyboard.optional(),
  keychain: z.enum(['keytar', 'napi-keyring', 'memory', 'none']),
  /** Things staff must know from the first screen on; none of them stops work. */
  notices: z.array(z.enum(['keychain-in-memory', 'settings-set-aside', 'audit-broken'])),
  /** Why no work is possible at all: a file that can't be read, or live mode without its keychain. */
  blockedBy: z.array(Failure),
});
export type AppStatus = z.infer<typeof AppStatus>;

/** One line of the pre-flight. */
export const PreflightCheck = z.strictObject({
  check: z.enum(['line', 'provider', 'keychain', 'credentials', 'disk', 'outbox', 'recovery']),
  provider: ProviderId.optional(),
  state: z.enum(['ok', 'warning', 'failed']),
  failure: Failure.optional(),
  /** Room left in the outbox, free disk in MiB: the number its words need. */
  amount: z.number().optional(),
});
export type PreflightCheck = z.infer<typeof PreflightCheck>;

/** Whether a journey can be started now, and if not fully, why. */
export const JourneyAvailability = z.strictObject({
  journeyId: z.string(),
  open: z.enum(['open', 'capture-only', 'closed']),
  why: Failure.optional(),
});
export type JourneyAvailability = z.infer<typeof JourneyAvailability>;

/** What stands in the way of work, looked at before the first customer comes. */
export const Preflight = z.strictObject({
  checks: z.array(PreflightCheck),
  journeys: z.array(JourneyAvailability),
});
export type Preflight = z.infer<typeof Preflight>;

/** What the window may ask of the program itself. */
export const appContract = {
  'app.read-status': query({ access: 'anyone', input: z.strictObject({}), output: AppStatus }),
  'app.run-preflight': query({ input: z.strictObject({}), output: Preflight, perMinute: 60 }),
};
