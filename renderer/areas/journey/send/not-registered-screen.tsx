import { Archive, MessageSquareText, RefreshCw } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useConnection, useVisit } from '../../../stores/stores.ts';
import { SaveVisitButton } from '../save-visit-button.tsx';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { ResultList } from './result-list.tsx';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';

/**
 * Saved, not registered: the line or the provider was not there. Goes on only with the customer here, so whoever has just
 * tried in vain, or has no line, saves and ends; whoever has come back for it gets the code.
 */
export function NotRegisteredScreen() {
  const { t } = useWords();
  const onBack = useGoBack();
  const { send, endVisit } = useVisit((visit) => visit);
  const isTried = useVisit(({ sentAs }) => sentAs !== null);
  const isOffline = useConnection(({ connection }) => connection?.state === 'offline');
  const isInVain = isTried || isOffline;
  const isSending = useIsAtProvider();
  const again = () => void send();
  return (
    <Screen
      title={t('journey.send.needsCustomer.title')}
      lead={t(`journey.send.needsCustomer.${isTried ? 'lead' : isOffline ? 'leadOffline' : 'leadAgain'}`)}
      onBack={isSending ? undefined : onBack}
      beside={
        isInVain ? (
          <Button icon={RefreshCw} isDisabled={isSending} onPress={again}>
            {t('journey.send.needsCustomer.action')}
          </Button>
        ) : (
          <SaveVisitButton />
        )
      }
      primary={
        isInVain
          ? {
              word: t('journey.stop.save'),
              icon: Archive,
              isPending: isSending,
              onPress: () => void endVisit(),
            }
          : {
              word: t('journey.send.needsCustomer.sendCode'),
              icon: MessageSquareText,
              isPending: isSending,
              onPress: again,
            }
      }
    >
      <VisitProblem />
      <ResultList withCode />
      {isInVain ? <Notice tone="info">{t('journey.send.needsCustomer.leave')}</Notice> : null}
      <SendingProgress />
    </Screen>
  );
}
