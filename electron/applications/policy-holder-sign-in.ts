import { fail } from '../../shared/failure.ts';
import type { AttendedOperation, Outcome } from '../providers/provider.ts';
import type { HolderCase, HolderProgress } from './policy-holder-case.ts';
import {
  enter,
  type HolderEnd,
  type HolderTools,
  type HolderVisitor,
  readAll,
} from './policy-holder-reading.ts';
import { sendAndRead } from './registration-calls.ts';
import type { Resends } from './registration-progress.ts';

/** Has a code sent. Never repeated by itself: after a lost answer the person standing there is asked. */
export function requestCode(
  tools: HolderTools,
  visitor: HolderVisitor,
  phone: string,
  resends: Resends,
): Promise<HolderEnd> {
  const { holder } = visitor;
  const sent = { phone, resends: { ...resends, lastSentAt: tools.clock.monotonic() } };
  return call(tools, visitor, holder.visit.requestCode, { phone }, (outcome) => {
    switch (outcome.kind) {
      case 'answered':
        if (outcome.answer.signIn === 'accepted')
          return { next: { ...sent, progress: { at: 'code', triesUsed: 0 } }, event: 'code-sent' };
        return {
          next: { phone, progress: { at: 'signed-out', notice: 'number-not-accepted' } },
          event: 'customer-needed',
        };
      case 'unclear':
        return {
          next: { ...sent, progress: { at: 'unclear', after: 'request-code' } },
          event: 'answer-lost',
          failure: outcome.failure,
        };
      case 'refused':
      case 'not-sent':
        // An older code may still be out; a number that was typed is not typed twice.
        if (holder.progress.at === 'code') return { next: {}, event: 'code-sent', failure: outcome.failure };
        return {
          next: { phone, progress: { at: 'signed-out' } },
          event: 'customer-needed',
          failure: outcome.failure,
        };
    }
  });
}

/** Sends a code that the customer read out. Whatever the answer, reading the details is the proof. The code is kept nowhere. */
export function signIn(
  tools: HolderTools,
  visitor: HolderVisitor,
  progress: Extract<HolderProgress, { at: 'code' }>,
  code: string,
): Promise<HolderEnd> {
  const { holder } = visitor;
  const { triesUsed } = progress;
  return call(tools, visitor, holder.visit.signIn, { phone: holder.phone ?? '', code }, async (outcome) => {
    if (outcome.kind === 'refused' || outcome.kind === 'not-sent')
      return { next: {}, event: 'code-sent', failure: outcome.failure };
    if (outcome.kind === 'answered' && outcome.answer.signIn === 'not-accepted') {
      const triesLeft = tools.limits.triesPerCode - triesUsed - 1;
      const failure = triesLeft > 0 ? fail('code-not-accepted', { triesLeft }) : fail('code-tries-used');
      return { ...afterTry(tools, triesUsed), failure };
    }
    const reading = await readAll(tools, visitor);
    if (reading.found === 'read') return enter(tools, holder, reading);
    if (reading.found === 'signed-out')
      return afterTry(tools, triesUsed, outcome.kind === 'answered' ? 'no-session' : 'not-known');
    return {
      next: { progress: { at: 'unclear', after: 'sign-in', triesUsed } },
      event: 'answer-lost',
      failure: reading.failure,
    };
  });
}

/** Reads the details after a sign-in whose end is not known. */
export function settleSignIn(
  tools: HolderTools,
  visitor: HolderVisitor,
  triesUsed: number,
): Promise<HolderEnd> {
  const { holder } = visitor;
  return call(tools, visitor, holder.visit.getCustomer, {}, async (outcome) => {
    const reading = await readAll(tools, visitor, outcome);
    if (reading.found === 'read') return enter(tools, holder, reading);
    if (reading.found === 'signed-out') return afterTry(tools, triesUsed, 'not-known');
    return { next: {}, event: 'answer-lost', failure: reading.failure };
  });
}

/** One try less: the provider may have counted it too. After the last one only a new code helps. */
function afterTry(
  { limits }: HolderTools,
  triesUsed: number,
  notice?: Extract<HolderProgress, { at: 'code' }>['notice'],
): HolderEnd {
  const used = triesUsed + 1;
  return {
    next: { progress: { at: 'code', triesUsed: used, ...(notice ? { notice } : {}) } },
    event: used < limits.triesPerCode ? 'code-sent' : 'customer-needed',
  };
}

/** Calls for the visit's submission. While an update is unsettled, nothing about the sign-in may say that it is not. */
function call<Input, Answer>(
  { submissions }: HolderTools,
  visitor: HolderVisitor,
  operation: AttendedOperation<Input, Answer>,
  input: Input,
  read: (outcome: Outcome<Answer>) => HolderEnd | Promise<HolderEnd>,
): Promise<HolderEnd> {
  return sendAndRead(submissions, visitor, operation, input, async (outcome) => {
    const end = await read(outcome);
    return isStillUnsettled(visitor.holder, end) ? { ...end, event: 'answer-lost' } : end;
  });
}

function isStillUnsettled(holder: HolderCase, { next }: HolderEnd): boolean {
  return 'unsettled' in next ? next.unsettled !== undefined : holder.unsettled !== undefined;
}
