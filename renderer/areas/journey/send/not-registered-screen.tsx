import { RefreshCw } from 'lucide-react';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { EndVisitButton } from '../end-visit-button.tsx';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { ResultList } from './result-list.tsx';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';

/** Saved, not registered: the line or the provider was not there. Goes on only with the customer here. */
export function NotRegisteredScreen() {
  const { t } = useWords();
  const onBack = useGoBack();
  const send = useVisit((visit) => visit.send);
  const isSending = useIsAtProvider();
  return (
    <Screen
      title={t('journey.send.needsCustomer.title')}
      lead={t('journey.send.needsCustomer.lead')}
      onBack={isSending ? undefined : onBack}
      beside={<EndVisitButton />}
      primary={{
        word: t('journey.send.needsCustomer.action'),
        icon: RefreshCw,
        isPending: isSending,
        onPress: () => void send(),
      }}
    >
      <VisitProblem />
      <Notice tone="info">{t('journey.send.needsCustomer.leave')}</Notice>
      <ResultList />
      <SendingProgress />
    </Screen>
  );
}
