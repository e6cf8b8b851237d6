import { MessageSquareText, Send, UserRoundSearch, Volume2 } from 'lucide-react';
import { Icon } from '../../../components/icon.tsx';
import { Screen } from '../../../components/screen.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { maskedContact } from '../masked-contact.ts';
import { useGoBack, useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';
import './send-step.css';

/** Confirmed, not sent: says what will happen, with the customer present, and sends. */
export function SendPlanScreen() {
  const { t } = useWords();
  const provider = useProviderName();
  const onBack = useGoBack();
  const journey = useVisit(journeyOf);
  const application = useVisit((visit) => visit.application);
  const send = useVisit((visit) => visit.send);
  const isSending = useIsAtProvider();
  if (!journey || !application) return null;
  const contact = isolate(maskedContact(application, journey.details));
  const plan = [
    { key: 'ask', icon: UserRoundSearch, words: t('journey.send.plan.ask', { provider }) },
    {
      key: 'register',
      icon: MessageSquareText,
      words: t('journey.send.plan.register', { provider, contact }),
    },
    { key: 'read', icon: Volume2, words: t('journey.send.plan.read') },
  ];
  return (
    <Screen
      title={t('journey.send.title', { provider })}
      lead={t('journey.send.lead')}
      onBack={isSending ? undefined : onBack}
      primary={{
        word: t('journey.send.action'),
        icon: Send,
        isPending: isSending,
        onPress: () => void send(),
      }}
    >
      <VisitProblem />
      <Sheet>
        <h2 className="send__plan-title">{t('journey.send.plan.title')}</h2>
        <ol className="send__plan">
          {plan.map(({ key, icon, words }) => (
            <li key={key} className="send__stage">
              <Icon icon={icon} size="large" />
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </Sheet>
      <SendingProgress />
    </Screen>
  );
}
