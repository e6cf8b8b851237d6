import type { SavedCheck } from '../../shared/domain/policy-holder.ts';
import type { SubmissionEvent } from '../../shared/domain/submission.ts';
import { fail } from '../../shared/failure.ts';
import type { ServedForm } from '../providers/policy-holder-provider.ts';
import type { HolderRead, Sent } from './policy-holder-case.ts';
import {
  enter,
  eventOfCheck,
  type HolderEnd,
  type HolderTools,
  type HolderVisitor,
  type Reading,
  readAll,
  sessionOver,
} from './policy-holder-reading.ts';
import { checkSent, stillTyped } from './policy-holder-values.ts';
import { type SendFailure, sendAndRead } from './registration-calls.ts';

type WithForm = HolderRead & { readonly form: ServedForm };

/**
 * Sends the form back, then reads the details and the form and compares: a yes is not proof, and a lost answer is settled
 * in the same way. `isMoreToCome` keeps the submission open for the language that follows.
 */
export function update(
  tools: HolderTools,
  visitor: HolderVisitor,
  before: WithForm,
  sent: Sent,
  isMoreToCome: boolean,
): Promise<HolderEnd> {
  const { holder } = visitor;
  const filled = { form: before.form, values: sent.values };
  return sendAndRead(tools.submissions, visitor, holder.visit.updateCustomer, filled, async (outcome) => {
    switch (outcome.kind) {
      case 'answered':
        if (!outcome.answer.signedIn) return sessionOver({ unsettled: undefined });
        if (outcome.answer.hasErrors) return complained(tools, visitor, before, outcome.answer.form);
        break;
      case 'unclear':
        break;
      case 'refused':
      case 'not-sent':
        return { next: {}, event: eventOfFailure(outcome.failure), failure: outcome.failure };
    }
    const isLost = outcome.kind === 'unclear';
    const end = await settle(tools, visitor, sent, isLost, await readAll(tools, visitor));
    return isMoreToCome && end.event === 'accepted' ? { ...end, event: 'customer-needed' } : end;
  });
}

/** Sets the language, and reads it again: the echo is not proof. `fields` is what the form's own update came to. */
export function setLanguage(
  tools: HolderTools,
  visitor: HolderVisitor,
  sent: Sent & { readonly language: string },
  fields: SavedCheck | undefined,
): Promise<HolderEnd> {
  const { visit } = visitor.holder;
  const { language } = sent;
  return sendAndRead(tools.submissions, visitor, visit.setLanguage, { language }, async (outcome) => {
    if (outcome.kind === 'answered' && !outcome.answer.signedIn) {
      const over = sessionOver({ unsettled: undefined });
      return fields ? { ...over, event: eventOfCheck(fields) } : over;
    }
    if (outcome.kind === 'refused' || outcome.kind === 'not-sent') {
      const event = fields ? eventOfCheck(fields) : eventOfFailure(outcome.failure);
      return { next: {}, event, failure: outcome.failure };
    }
    const isLost = outcome.kind === 'unclear' || fields?.answerLost === true;
    return settle(tools, visitor, sent, isLost, await readAll(tools, visitor));
  });
}

/** Reads again after an update whose end is not known: "read, compare, then decide". */
export function settleUpdate(tools: HolderTools, visitor: HolderVisitor): Promise<HolderEnd> {
  const { holder } = visitor;
  return sendAndRead(tools.submissions, visitor, holder.visit.getCustomer, {}, async (outcome) => {
    const reading = await readAll(tools, visitor, outcome);
    if (reading.found === 'read') return enter(tools, holder, reading);
    if (reading.found === 'signed-out') return sessionOver(holder);
    return { next: {}, event: 'answer-lost', failure: reading.failure };
  });
}

async function settle(
  { provider }: HolderTools,
  { holder }: HolderVisitor,
  sent: Sent,
  answerLost: boolean,
  reading: Reading,
): Promise<HolderEnd> {
  if (reading.found === 'signed-out') return sessionOver({ unsettled: sent });
  const form = reading.found === 'read' ? reading.read.form : undefined;
  if (reading.found === 'no-answer' || !form) {
    return {
      next: { progress: { at: 'unclear', after: 'update' }, unsettled: sent },
      event: 'answer-lost',
      failure: reading.failure ?? fail('answer-lost'),
    };
  }
  const read = { ...reading.read, form };
  const check = checkSent(sent, read, provider.compareSaved, answerLost);
  return {
    next: {
      progress: { at: 'signed-in', read, check, dropped: [] },
      typed: stillTyped(holder.typed, check),
      unsettled: undefined,
    },
    event: eventOfCheck(check),
  };
}

/**
 * The provider has complaints, so nothing was stored. Its answer may show what was typed as if it were there, so what is
 * there is read again; only the complaints are taken from the answer.
 */
async function complained(
  { submissions }: HolderTools,
  { holder, submissionId, presence }: HolderVisitor,
  before: WithForm,
  answer: ServedForm,
): Promise<HolderEnd> {
  const again = await submissions.ask(submissionId, holder.visit.getForm, {}, presence);
  if (again.kind === 'answered' && !again.answer.signedIn) return sessionOver({ unsettled: undefined });
  const served = again.kind === 'answered' && again.answer.signedIn ? again.answer.form : before.form;
  const errorsOf = new Map(answer.fields.map(({ name, errors }) => [name, errors]));
  const fields = served.fields.map((field) => ({ ...field, errors: errorsOf.get(field.name) ?? [] }));
  const elsewhere = answer.fields.filter(({ name }) => !served.fields.some((field) => field.name === name));
  const form = {
    ...served,
    fields,
    errors: [...answer.errors, ...elsewhere.flatMap(({ errors }) => errors)],
  };
  const saysNothing = form.errors.length === 0 && fields.every(({ errors }) => errors.length === 0);
  const notice = saysNothing ? { notice: 'refused-without-words' as const } : {};
  return {
    next: {
      progress: { at: 'signed-in', read: { ...before, form }, check: undefined, dropped: [], ...notice },
    },
    event: 'customer-needed',
  };
}

function eventOfFailure(failure: SendFailure): SubmissionEvent {
  return failure.code === 'provider-refused' ? 'refused' : 'customer-needed';
}
