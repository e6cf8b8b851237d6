import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';

/** What is said while the provider looks at the code, or sends a new one. */
export function CodeProgress() {
  const { t } = useWords();
  const provider = useProviderName();
  const action = useVisit((visit) => visit.pending?.action);
  if (action === 'confirm-code')
    return (
      <Working words={t('journey.code.checking', { provider })} wordsLong={t('journey.code.checkingLong')} />
    );
  if (action === 'resend-code' || action === 'correct-contact')
    return <Working words={t('journey.send.working')} wordsLong={t('journey.send.workingLong')} />;
  return null;
}
