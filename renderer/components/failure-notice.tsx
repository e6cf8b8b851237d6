import { type Failure, supportCodeOf, verdictOf } from '../../shared/failure.ts';
import { sayFailure } from '../i18n/failure-words.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from './notice.tsx';

interface FailureNoticeProps {
  readonly failure: Failure;
  /** The provider's name, where one is involved. */
  readonly provider?: string;
  /** Was there already, or is one of several: not announced. */
  readonly isQuiet?: boolean;
}

/** What happened and what to do; the support code stands small below. Announced at once unless it is quiet. */
export function FailureNotice({ failure, provider, isQuiet = false }: FailureNoticeProps) {
  const { t, format } = useWords();
  const tone = verdictOf(failure.code) === 'retry-later' ? 'caution' : 'danger';
  const shownTone = failure.code.startsWith('code-') ? 'danger' : tone;
  return (
    <Notice
      tone={shownTone}
      announce={isQuiet ? 'quiet' : 'assertive'}
      support={t('frame.supportCode', { code: supportCodeOf(failure.code) })}
    >
      {sayFailure(failure, t, format, provider)}
    </Notice>
  );
}
