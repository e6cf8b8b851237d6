import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';

/** What is said while the provider is asked after the registration. */
export function DoneProgress() {
  const { t } = useWords();
  const provider = useProviderName();
  const action = useVisit((visit) => visit.pending?.action);
  const wordsLong = t('journey.code.checkingLong');
  if (action === 'check-finished')
    return <Working words={t('journey.done.check.working', { provider })} wordsLong={wordsLong} />;
  if (action === 'renew-link')
    return <Working words={t('journey.done.link.renewing', { provider })} wordsLong={wordsLong} />;
  return null;
}
