import type { ConnectionProof } from '../../../../shared/contract/credentials-contract.ts';
import { type Failure, supportCodeOf, verdictOf } from '../../../../shared/failure.ts';
import type { Result } from '../../../../shared/result.ts';
import { Notice } from '../../../components/notice.tsx';
import { sayFailure } from '../../../i18n/failure-words.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';

/** How a test ended. */
export type TestResult = Result<ConnectionProof, Failure>;

/** Where a failure of a call means something else without a customer, and for somebody who can do something about it. */
const ownWords = [
  'offline',
  'captive-portal',
  'provider-down',
  'provider-busy',
  'provider-garbled',
  'credentials-refused',
  'provider-refused',
  'answer-lost',
  'not-trusted',
  'clock-wrong',
  'secret-absent',
] as const;

/** What a test has shown, and what to do next. Stands in a live region, so it announces nothing by itself. */
export function ConnectionAnswer({
  provider,
  result,
}: {
  readonly provider: string;
  readonly result: TestResult;
}) {
  const words = useWords();
  if (result.ok)
    return <Notice tone={toneOf(result.value)}>{sayProof(provider, result.value, words)}</Notice>;
  const { code } = result.error;
  return (
    <Notice
      tone={verdictOf(code) === 'retry-later' ? 'caution' : 'danger'}
      support={words.t('frame.supportCode', { code: supportCodeOf(code) })}
    >
      {sayTestFailure(provider, result.error, words)}
    </Notice>
  );
}

function toneOf(value: ConnectionProof): 'positive' | 'caution' {
  const isDoubtful = value.proof === 'unexplained-code' || 'answerWronglySigned' in value;
  return isDoubtful ? 'caution' : 'positive';
}

function sayProof(provider: string, value: ConnectionProof, { t }: Words): string {
  switch (value.proof) {
    case 'let-in':
      return t(value.answerWronglySigned ? 'credentials.proof.suspect' : 'credentials.proof.letIn', {
        provider,
      });
    case 'reachable':
      return t('credentials.proof.reachable', { provider });
    case 'unexplained-code':
      return t('credentials.proof.unexplained', { provider, code: value.providerCode });
  }
}

function sayTestFailure(provider: string, failure: Failure, { t, format }: Words): string {
  const own = ownWords.find((code) => code === failure.code);
  if (own === undefined) return sayFailure(failure, t, format, provider);
  const say = t as unknown as (key: string, values: Readonly<Record<string, string>>) => string;
  return say(`credentials.failure.${own}`, {
    provider,
    wait: 'waitMs' in failure ? format.duration(failure.waitMs) : '',
    offset: 'offsetMinutes' in failure ? format.duration(Math.abs(failure.offsetMinutes) * 60_000) : '',
    code: 'providerCode' in failure ? failure.providerCode : '',
  });
}
