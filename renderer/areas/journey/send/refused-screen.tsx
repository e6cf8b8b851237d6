import { PencilLine, Send } from 'lucide-react';
import { supportCodeOf } from '../../../../shared/failure.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack, useProviderName } from '../use-step.ts';
import { ResultList } from './result-list.tsx';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';

/** The provider said no. The details are open again: correct them, or send once more. */
export function RefusedScreen({ providerCode }: { readonly providerCode: string }) {
  const { t } = useWords();
  const provider = useProviderName();
  const onBack = useGoBack();
  const lookAt = useVisit((visit) => visit.lookAt);
  const send = useVisit((visit) => visit.send);
  const isSending = useIsAtProvider();
  return (
    <Screen
      title={t('journey.send.refused.title', { provider })}
      lead={t('journey.send.refused.next')}
      onBack={onBack}
      beside={
        <Button icon={Send} isDisabled={isSending} onPress={() => void send()}>
          {t('journey.send.again')}
        </Button>
      }
      primary={{
        word: t('journey.send.refused.action'),
        icon: PencilLine,
        isPending: isSending,
        onPress: () => lookAt('details'),
      }}
    >
      <Notice
        tone="danger"
        announce="assertive"
        support={t('frame.supportCode', { code: supportCodeOf('provider-refused') })}
      >
        {t('journey.send.refused.lead', { providerCode })}
      </Notice>
      <ResultList />
      <SendingProgress />
    </Screen>
  );
}
