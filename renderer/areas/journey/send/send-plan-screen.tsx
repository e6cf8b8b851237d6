import {
  Archive,
  CircleCheck,
  FileUp,
  type LucideIcon,
  MessageSquareText,
  Send,
  TicketCheck,
  UserRoundSearch,
  Volume2,
} from 'lucide-react';
import { useState } from 'react';
import type { Application } from '../../../../shared/domain/application.ts';
import { isSettled } from '../../../../shared/domain/enrolment.ts';
import { codeProviderOf, type Journey, providersOf } from '../../../../shared/journeys/journey.ts';
import { Icon } from '../../../components/icon.tsx';
import { Screen } from '../../../components/screen.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useConnection, useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { maskedContact } from '../masked-contact.ts';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { isUntouched } from './enrolment-outlook.ts';
import { ResultList } from './result-list.tsx';
import { sayEnrolment } from './say-enrolment.ts';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';
import './send-step.css';

/** Confirmed, not sent: says what will happen, to whom and in which order, and sends. */
export function SendPlanScreen() {
  const words = useWords();
  const { t, format } = words;
  const onBack = useGoBack();
  const journey = useVisit(journeyOf);
  const application = useVisit((visit) => visit.application);
  const send = useVisit((visit) => visit.send);
  const isSending = useIsAtProvider();
  const isOffline = useConnection(({ connection }) => connection?.state === 'offline');
  // As it was when the screen began: while it is sent, answers only mark their lines.
  const [isOnlyCodeLeft] = useState(() => application?.enrolments.every(isSettled) ?? false);
  if (!journey || !application) return null;
  const to = providersOf(journey).filter((provider) => !isSettledFor(application, provider));
  return (
    <Screen
      title={t('journey.send.title', {
        provider: format.list(to.map((provider) => t(`provider.${provider}`))),
      })}
      lead={t(isOffline ? 'send.leadOffline' : leadKey(application, journey))}
      onBack={isSending ? undefined : onBack}
      primary={{
        word: t(isOffline ? 'send.saveAction' : 'journey.send.action'),
        icon: isOffline ? Archive : Send,
        isPending: isSending,
        onPress: () => void send(),
      }}
    >
      <VisitProblem />
      {isOnlyCodeLeft ? <ResultList /> : null}
      <Sheet>
        <h2 className="send__plan-title">{t('journey.send.plan.title')}</h2>
        <ol className="send__plan">
          {(isOffline
            ? planOffline(application, journey, words)
            : planOf(application, journey, isOnlyCodeLeft, words)
          ).map(({ key, icon, sentence, isDone }) => (
            <li key={key} className={isDone ? 'send__stage send__stage--done' : 'send__stage'}>
              <Icon icon={icon} size="large" />
              <span>{sentence}</span>
            </li>
          ))}
        </ol>
      </Sheet>
      <SendingProgress />
    </Screen>
  );
}

function leadKey({ enrolments }: Application, journey: Journey) {
  if (codeProviderOf(journey)) return 'journey.send.lead';
  if (enrolments.some(isSettled)) return 'send.leadRest';
  return enrolments.every(isUntouched) ? 'send.lead' : 'send.leadAnew';
}

interface Stage {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly isDone?: boolean;
}

function planOf(
  application: Application,
  journey: Journey,
  isOnlyCodeLeft: boolean,
  words: Words,
): readonly Stage[] {
  const { t, format } = words;
  const code = codeProviderOf(journey);
  const enrolled = application.enrolments.map((enrolment): Stage => {
    const provider = t(`provider.${enrolment.provider}`);
    return isSettled(enrolment)
      ? {
          key: enrolment.provider,
          icon: CircleCheck,
          sentence: format.sentences(sayEnrolment(enrolment, journey, words)),
          isDone: true,
        }
      : { key: enrolment.provider, icon: FileUp, sentence: t('send.details', { provider }) };
  });
  if (!code) return enrolled;
  const before = isOnlyCodeLeft ? [] : enrolled;
  const provider = t(`provider.${code}`);
  const contact = isolate(maskedContact(application));
  return [
    ...before,
    { key: 'ask', icon: UserRoundSearch, sentence: t('journey.send.plan.ask', { provider }) },
    {
      key: 'register',
      icon: MessageSquareText,
      sentence: t('journey.send.plan.register', { provider, contact }),
    },
    { key: 'read', icon: Volume2, sentence: t('journey.send.plan.read') },
  ];
}

/** Nothing is sent now, and the plan promises nothing that needs a line. */
function planOffline(application: Application, journey: Journey, words: Words): readonly Stage[] {
  const { t, format } = words;
  const code = codeProviderOf(journey);
  const names = application.enrolments
    .filter((enrolment) => !isSettled(enrolment))
    .map(({ provider }) => t(`provider.${provider}`));
  const later: readonly Stage[] =
    names.length > 0
      ? [{ key: 'later', icon: FileUp, sentence: t('send.plan.later', { providers: format.list(names) }) }]
      : [];
  const back: readonly Stage[] = code
    ? [
        { key: 'ticket', icon: TicketCheck, sentence: t('send.plan.ticket') },
        {
          key: 'back',
          icon: MessageSquareText,
          sentence: t('send.plan.back', { provider: t(`provider.${code}`) }),
        },
      ]
    : [];
  return [{ key: 'saved', icon: Archive, sentence: t('send.plan.saved') }, ...later, ...back];
}

function isSettledFor({ enrolments }: Application, provider: string): boolean {
  return enrolments.some((enrolment) => enrolment.provider === provider && isSettled(enrolment));
}
