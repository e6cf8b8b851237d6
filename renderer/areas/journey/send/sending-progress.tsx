import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';

/** Whether a provider is being asked right now. */
export function useIsAtProvider(): boolean {
  return useVisit((visit) => visit.pending !== null);
}

/** What is said while a provider takes its time. Nothing in the first moments, more after three seconds. */
export function SendingProgress() {
  const { t } = useWords();
  const provider = useProviderName();
  const action = useVisit((visit) => visit.pending?.action);
  if (action === 'send')
    return <Working words={t('journey.send.working')} wordsLong={t('journey.send.workingLong')} />;
  if (action === 'settle-unclear')
    return (
      <Working
        words={t('journey.send.unclear.checking', { provider })}
        wordsLong={t('journey.send.workingLong')}
      />
    );
  return null;
}
