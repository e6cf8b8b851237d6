import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { CodeRegistrationProvider } from '../providers/provider.ts';
import {
  fetchLink,
  maskedContact,
  probe,
  register,
  type SendFailure,
  type StepEnd,
  type Visitor,
} from './registration-calls.ts';
import type { RegistrationProgress, Resends } from './registration-progress.ts';

interface Parts {
  readonly provider: CodeRegistrationProvider;
  readonly submissions: SubmissionPort;
  readonly clock: Clock;
}

/** The first send: only somebody the provider does not know is registered. */
export async function probeThenRegister(parts: Parts, visitor: Visitor, resends: Resends): Promise<StepEnd> {
  const found = await probe(parts, visitor, false, 'not-sent');
  switch (found.found) {
    case 'nobody':
      return register(parts, visitor, resends);
    case 'bound':
      return { progress: { at: 'bound', alreadyCustomer: true } };
    case 'verified':
      return fetchLink(parts, visitor, true);
    case 'cannot-be-bound': {
      // After a lost answer an 803 may mean that the lost call linked them: the submission is unknown then.
      const unknown = parts.submissions.find(visitor.submissionId)?.state === 'unknown';
      if (unknown) return { progress: { at: 'with-a-person', providerCode: '803' } };
      return { progress: { at: 'refused', providerCode: '803', resends } };
    }
    case 'no-answer':
      return endWithoutAnswer(parts, visitor, found.failure, resends);
  }
}

/** What a bind probe makes of an answer that was lost. */
export async function settle(
  parts: Parts,
  visitor: Visitor,
  progress: Extract<RegistrationProgress, { at: 'unclear' }>,
): Promise<StepEnd> {
  const { resends, code, after } = progress;
  const whenNobody = after === 'verify' ? 'code-sent' : 'customer-needed';
  const found = await probe(parts, visitor, true, whenNobody);
  switch (found.found) {
    case 'bound':
      return { progress: { at: 'bound', alreadyCustomer: after === 'probe' } };
    case 'verified':
      return fetchLink(parts, visitor, after === 'probe');
    case 'nobody': {
      if (after === 'verify' && code) return { progress: { at: 'code', code, resends } };
      if (after === 'probe') return { progress: { at: 'needs-customer', resends } };
      const method = visitor.input.primaryLoginMethod;
      return { progress: { at: 'first-code-void', method, sentTo: maskedContact(visitor.input), resends } };
    }
    case 'cannot-be-bound':
      return { progress: { at: 'with-a-person', providerCode: '803' } };
    case 'no-answer':
      return { progress, failure: found.failure };
  }
}

function endWithoutAnswer(
  { submissions }: Parts,
  { submissionId }: Visitor,
  failure: SendFailure,
  resends: Resends,
): StepEnd {
  switch (submissions.find(submissionId)?.state) {
    case 'unknown':
      return { progress: { at: 'unclear', after: 'probe', code: undefined, resends }, failure };
    case 'rejected': {
      const providerCode = failure.code === 'provider-refused' ? failure.providerCode : '';
      return { progress: { at: 'refused', providerCode, resends }, failure };
    }
    default:
      return { progress: { at: 'needs-customer', resends }, failure };
  }
}
