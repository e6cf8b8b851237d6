import { supportCodeOf, verdictOf } from '../../../../shared/failure.ts';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useLookUp } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';
import { sayLookUpFailure } from './say-look-up-failure.ts';

/** Why the last look-up brought nothing, and what to do. */
export function LookUpProblem() {
  const words = useWords();
  const provider = useProviderName();
  const failure = useLookUp((lookUp) => lookUp.failure);
  if (!failure) return null;
  const isPassing = verdictOf(failure.code) === 'retry-later' || failure.code === 'answer-lost';
  return (
    <Notice
      tone={isPassing ? 'caution' : 'danger'}
      announce="assertive"
      support={words.t('frame.supportCode', { code: supportCodeOf(failure.code) })}
    >
      {sayLookUpFailure(failure, provider, words)}
    </Notice>
  );
}
