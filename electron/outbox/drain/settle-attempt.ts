import { nextSubmissionState, type SubmissionEvent } from '../../../shared/domain/submission.ts';
import type { EnrolmentEnd } from '../../providers/enrolment.ts';
import { backoffMs, type Fraction, nextAttemptAt } from './backoff.ts';
import type { DrainItem, DrainSchedule } from './drain-item.ts';
import { quietMs } from './lease.ts';
import { type Moment, momentAfter, type Run } from './moment.ts';
import {
  type Concern,
  type FailureScope,
  type SendFailureCode,
  scopeRules,
  sortFailure,
} from './sort-failure.ts';

/** How an attempt of the drainer ended. `unreadable`: what was to be sent can't be decrypted or parsed. */
export type AttemptEnd = EnrolmentEnd | { readonly end: 'unreadable' };

/** What an attempt means for others than its own record. */
export interface Consequence {
  readonly about: Concern;
  /** How long the provider asked to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

/** What to do about an attempt: how its record is kept, and what else follows. */
export interface Settled {
  readonly after: DrainItem;
  readonly consequence: Consequence;
  /** Its identity can't be used any more: it is to be replaced by a new submission. */
  readonly reissue: boolean;
}

/** So many attempts that left it as unclear as before; then a person decides. */
export const triesBeforeAPerson = 6;

/** Settles an attempt. `item` is `sending`, leased by this run. */
export function settleAttempt(item: DrainItem, end: AttemptEnd, run: Run, fraction: Fraction): Settled {
  const tries = item.schedule.tries + (burnsATry(end) ? 1 : 0);
  const event = eventOf(item, end);
  const unclear = event === 'answer-lost' || (event === 'unreadable' && item.schedule.unclear);
  const doubts = event === 'answer-lost' ? (item.schedule.doubts ?? 0) + (isDoubt(end) ? 1 : 0) : 0;
  const asksPerson = event === 'answer-lost' && (isBeyondAsking(end) || doubts >= triesBeforeAPerson);
  const notBefore = waitAfter(end, event, tries, run, fraction);
  const schedule: DrainSchedule = {
    tries,
    unclear,
    ...(doubts === 0 ? {} : { doubts }),
    asksPerson,
    ...(notBefore === undefined ? {} : { notBefore }),
  };
  const state = nextSubmissionState('sending', event);
  if (!state) throw new Error(`a submission that is sending cannot be ${event}`);
  return {
    after: { ...item, state, schedule },
    consequence: consequenceOf(end),
    reissue: end.end === 'identity-used-up',
  };
}

const codeOf = (end: AttemptEnd): SendFailureCode | undefined =>
  'failure' in end ? end.failure.code : undefined;

function scopeOf(end: AttemptEnd): FailureScope | undefined {
  const code = codeOf(end);
  return code === undefined ? undefined : sortFailure(code);
}

function burnsATry(end: AttemptEnd): boolean {
  if (end.end === 'identity-used-up') return true;
  const scope = scopeOf(end);
  return scope !== undefined && scopeRules[scope].burnsATry;
}

/** One that was turned away was not looked for: that says nothing of it, however often it happens. */
const isDoubt = (end: AttemptEnd) => burnsATry(end) && !isTurnedAway(end);

const isTurnedAway = (end: AttemptEnd) => codeOf(end) === 'provider-busy' || codeOf(end) === 'calls-used';

const eventsOfRecord = {
  waiting: 'not-sent',
  rejected: 'refused',
  quarantined: 'unreadable',
} as const satisfies Record<string, SubmissionEvent>;

/** What is unclear stays unclear, whoever is at fault; only where nothing was committed does the scope decide. */
function eventOf(item: DrainItem, end: AttemptEnd): SubmissionEvent {
  switch (end.end) {
    case 'accepted':
      return 'accepted';
    case 'unreadable':
      return 'unreadable';
    case 'identity-used-up':
      return 'not-sent';
    case 'unclear':
      return 'answer-lost';
    case 'refused':
    case 'not-sent': {
      const scope = sortFailure(end.failure.code);
      // That we are not let in now says nothing about the attempt before.
      if (scope === 'credential' && end.end === 'refused' && item.schedule.unclear) return 'answer-lost';
      return eventsOfRecord[scopeRules[scope].recordBecomes];
    }
  }
}

/** The provider answered the look-up, and the answer settles nothing: asking again would not either. */
function isBeyondAsking(end: AttemptEnd): boolean {
  const scope = scopeOf(end);
  return scope === 'record' || scope === 'local';
}

function retryAfterOf(end: AttemptEnd): number | undefined {
  return 'failure' in end && 'waitMs' in end.failure ? end.failure.waitMs : undefined;
}

/** When this record is next tried. What concerns everyone, or the credentials, holds everyone back by itself. */
function waitAfter(
  end: AttemptEnd,
  event: SubmissionEvent,
  tries: number,
  run: Run,
  fraction: Fraction,
): Moment | undefined {
  const code = codeOf(end);
  if (event !== 'not-sent' && event !== 'answer-lost') return undefined;
  if (code === 'answer-lost' || code === 'provider-garbled')
    return momentAfter(run, 'quiet', Math.max(quietMs, backoffMs(tries, fraction)));
  return burnsATry(end) ? nextAttemptAt(run, tries, fraction, retryAfterOf(end)) : undefined;
}

function consequenceOf(end: AttemptEnd): Consequence {
  if (end.end === 'unreadable') return { about: 'nobody-else' };
  const scope = scopeOf(end);
  const about = scope === undefined ? 'provider-answered' : scopeRules[scope].concern;
  return { about, retryAfterMs: retryAfterOf(end) };
}
