import { z } from 'zod';
import type { PracticeFault, PracticeLine } from '../contract/training-contract.ts';
import { StepId } from '../journeys/journey.ts';
import type { ProviderId } from './provider.ts';
import type { RegistrationState } from './registration.ts';
import type { SubmissionState } from './submission.ts';

/** What a new clerk can be walked through in training. */
export const PracticeTaskId = z.enum(['visit', 'offline-visit', 'wrong-code', 'unknown-answer']);
export type PracticeTaskId = z.infer<typeof PracticeTaskId>;

/** What really happened, as far as a task looks at it. Nothing of it says who the customer is. */
export interface PracticeFacts {
  /** Of the open visit; null between visits. */
  readonly journeyId: string | null;
  /** The open visit began after the task did: none that was left earlier and is taken up again. */
  readonly isOwn: boolean;
  /** Where the visit stands, and which of its steps is on the screen. */
  readonly step: StepId | null;
  readonly seen: StepId | null;
  readonly registration: RegistrationState['state'] | null;
  /** The provider said of the last code that it does not match. */
  readonly isCodeRefused: boolean;
  /** Saved, and sent by itself later. */
  readonly isSaved: boolean;
  /** What a saved visit leaves for its customer is still on the screen. */
  readonly isParting: boolean;
  readonly isOffline: boolean;
  /** Where the task's own visit stands in the outbox, once that visit is over; null before, and where it left nothing there. */
  readonly left: SubmissionState | null;
}

/** What has to be arranged before a step can happen as the task means it. */
export interface Preparation {
  readonly line?: PracticeLine;
  readonly fault?: {
    readonly provider: ProviderId;
    readonly operation: string;
    readonly fault: PracticeFault;
  };
}

/** The names of the steps; each has its sentence. */
export type PracticeStepId =
  | 'line-gone'
  | 'begin'
  | 'agree'
  | 'details'
  | 'address'
  | 'document'
  | 'review'
  | 'send'
  | 'code'
  | 'end'
  | 'save'
  | 'save-visit'
  | 'leave'
  | 'line-back'
  | 'wrong-code'
  | 'send-lost'
  | 'check'
  | 'new-code';

export interface PracticeStep {
  readonly id: PracticeStepId;
  /** The step of the visit at which it is done; null outside of one. */
  readonly at: StepId | null;
  /** Looked at while it is the next one. */
  readonly isDone: (facts: PracticeFacts) => boolean;
  /** Looked at while a later step of the visit is the next one: what does not hold any more is to be done again. */
  readonly isStill?: (facts: PracticeFacts) => boolean;
  readonly prepare?: Preparation;
}

/** A task: data, and conditions on what really happened. Nothing in it counts presses. */
export interface PracticeTask {
  readonly journeyId: string;
  readonly provider: ProviderId;
  readonly steps: readonly PracticeStep[];
}

const order = (step: StepId | null): number => (step === null ? -1 : StepId.options.indexOf(step));

/** Left behind, and left: a form that is filled in is still on the screen until the clerk goes on. */
const past = (id: PracticeStepId, at: StepId): PracticeStep => ({
  id,
  at,
  isDone: ({ step, seen }) => order(step) > order(at) && order(seen) > order(at),
  isStill: ({ step }) => order(step) > order(at),
});

const begin = (journeyId: string): PracticeStep => {
  const isUnderWay = (facts: PracticeFacts) => facts.isOwn && facts.journeyId === journeyId;
  return { id: 'begin', at: null, isDone: isUnderWay, isStill: isUnderWay };
};

const hasLeftSend = ({ step }: PracticeFacts): boolean => order(step) > order('send');

const agreeAndConfirm = [past('agree', 'consent'), past('details', 'details'), past('review', 'review')];
const send: PracticeStep = { id: 'send', at: 'send', isDone: hasLeftSend };
/** Whom the provider knew already is registered without a code. */
const code: PracticeStep = {
  id: 'code',
  at: 'code',
  isDone: ({ step, registration }) => step === 'done' && registration !== 'bound',
};
const end: PracticeStep = { id: 'end', at: 'done', isDone: ({ journeyId }) => journeyId === null };

const gold = { journeyId: 'gold-account', provider: 'quantum-metal' } as const;

/** It is kept, and goes out by itself or has gone. */
const saved: readonly SubmissionState[] = ['waiting', 'sending', 'accepted'];

/** All tasks, in the order in which they are best done. */
export const practiceTasks: Readonly<Record<PracticeTaskId, PracticeTask>> = {
  visit: { ...gold, steps: [begin(gold.journeyId), ...agreeAndConfirm, send, code, end] },
  'offline-visit': {
    journeyId: 'payout-customer',
    provider: 'noah',
    steps: [
      { id: 'line-gone', at: null, isDone: ({ isOffline }) => isOffline, prepare: { line: 'none' } },
      begin('payout-customer'),
      past('agree', 'consent'),
      past('details', 'details'),
      past('address', 'address'),
      past('document', 'document'),
      past('review', 'review'),
      { id: 'save', at: 'send', isDone: ({ isSaved, isOffline }) => isSaved && isOffline },
      { id: 'save-visit', at: 'send', isDone: ({ left }) => left !== null && saved.includes(left) },
      { id: 'leave', at: null, isDone: ({ isParting }) => !isParting },
      {
        id: 'line-back',
        at: null,
        isDone: ({ left }) => left === 'accepted',
        prepare: { line: 'works' },
      },
    ],
  },
  'wrong-code': {
    ...gold,
    steps: [
      begin(gold.journeyId),
      ...agreeAndConfirm,
      send,
      { id: 'wrong-code', at: 'code', isDone: ({ isCodeRefused }) => isCodeRefused },
      code,
      end,
    ],
  },
  'unknown-answer': {
    ...gold,
    steps: [
      begin(gold.journeyId),
      ...agreeAndConfirm,
      {
        id: 'send-lost',
        at: 'send',
        isDone: ({ registration }) => registration === 'unclear',
        prepare: { fault: { provider: 'quantum-metal', operation: 'register', fault: 'lost-after-commit' } },
      },
      { id: 'check', at: 'send', isDone: hasLeftSend },
      {
        id: 'new-code',
        at: 'code',
        isDone: ({ registration }) => registration === 'code-open',
      },
      code,
      end,
    ],
  },
};

/** Why the next step can't be done right now, where somebody has gone another way. */
export type Detour = 'other-visit' | 'looked-back' | 'passed';

/** How far a task is: the number of steps done, and what stands in the way of the next one. */
export interface Advance {
  readonly reached: number;
  readonly detour: Detour | null;
}

/**
 * Reads off what happened: steps that are done are ticked, one after the other; what does not hold any more is to be done again, as
 * long as its visit lasts. Pure: the same facts, the same answer.
 */
export function advance(task: PracticeTaskId, reached: number, facts: PracticeFacts): Advance {
  const { steps, journeyId } = practiceTasks[task];
  let now = reached;
  while (steps[now]?.isDone(facts)) now += 1;
  const next = steps[now];
  if (!next) return { reached: now, detour: null };
  if (next.at !== null) {
    const undone = steps.slice(0, now).findIndex((step) => step.isStill?.(facts) === false);
    if (undone >= 0) now = undone;
  }
  return { reached: now, detour: detourAt(steps[now], journeyId, facts) };
}

function detourAt(next: PracticeStep | undefined, journeyId: string, facts: PracticeFacts): Detour | null {
  if (facts.journeyId !== null && (facts.journeyId !== journeyId || !facts.isOwn)) return 'other-visit';
  if (!next?.at || facts.journeyId === null) return null;
  if (order(facts.step) > order(next.at)) return order(facts.seen) <= order(next.at) ? null : 'passed';
  return order(facts.seen) < order(next.at) ? 'looked-back' : null;
}
