import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack, useProviderName } from '../use-step.ts';
import { ResultList } from './result-list.tsx';

/** Looked back at after sending: nothing to do here any more. */
export function SentScreen() {
  const { t } = useWords();
  const provider = useProviderName();
  const onBack = useGoBack();
  const goOn = useVisit((visit) => visit.goOn);
  return (
    <Screen
      title={t('journey.send.sent.title')}
      onBack={onBack}
      primary={{ word: t('journey.goOn'), onPress: goOn }}
    >
      <Notice tone="positive">{t('journey.send.sent.lead', { provider })}</Notice>
      <ResultList />
    </Screen>
  );
}
