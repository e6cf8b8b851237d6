import { Archive, DoorOpen, PencilLine, RefreshCw, SearchCheck, Send } from 'lucide-react';
import { type EnrolmentState, isSettled } from '../../../../shared/domain/enrolment.ts';
import { codeProviderOf, type Journey } from '../../../../shared/journeys/journey.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { type PrimaryAction, Screen } from '../../../components/screen.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useConnection, useVisit } from '../../../stores/stores.ts';
import { journeyOf, partingOfVisit } from '../../../stores/visit-state.ts';
import { SaveVisitButton } from '../save-visit-button.tsx';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { type Help, outlookOf, placeToCorrect } from './enrolment-outlook.ts';
import { ResultList } from './result-list.tsx';
import { isLostAnswer, nameUnsettled } from './say-enrolment.ts';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';
import { SkipButton } from './skip-button.tsx';

/** Not everybody has accepted: how each provider stands, and the one thing that helps most. */
export function ResultScreen() {
  const words = useWords();
  const { t } = words;
  const onBack = useGoBack();
  const journey = useVisit(journeyOf);
  const application = useVisit((visit) => visit.application);
  const send = useVisit((visit) => visit.send);
  const isStillUnclear = useVisit((visit) => visit.isStillUnclear);
  const isSending = useIsAtProvider();
  const hasSent = useVisit(({ sentAs }) => sentAs !== null);
  const isOffline = useConnection(({ connection }) => connection?.state === 'offline');
  /** In vain already, or it would be. */
  const isTried = hasSent || isOffline;
  const canWait = useVisit((visit) => partingOfVisit(visit) !== null);
  const primary = usePrimary(isTried);
  if (!journey || !application) return null;
  const { enrolments } = application;
  const { help, about } = outlookOf(enrolments);
  const canSkip = journey.operations.length > 1;
  return (
    <Screen
      title={t(`send.title.${help}`, { providers: nameUnsettled(about, journey, words) })}
      lead={leadOf(help, enrolments, journey, isTried, words)}
      onBack={isSending || help === 'check' ? undefined : onBack}
      leading={help !== 'save' && canWait ? <SaveVisitButton /> : undefined}
      beside={
        help === 'correct' ? (
          <Button icon={Send} isDisabled={isSending} onPress={() => void send()}>
            {t('journey.send.again')}
          </Button>
        ) : help === 'save' && isTried ? (
          <Button icon={RefreshCw} isDisabled={isSending} onPress={() => void send()}>
            {t('journey.send.needsCustomer.action')}
          </Button>
        ) : help === 'save' ? (
          <SaveVisitButton />
        ) : undefined
      }
      primary={{ ...primary(help, placeToCorrect(journey, enrolments)), isPending: isSending }}
    >
      <VisitProblem />
      {isStillUnclear && about.some(isLostAnswer) ? (
        <Notice tone="info" announce="polite">
          {t('journey.send.unclear.still')}
        </Notice>
      ) : null}
      <ResultList
        withCode={help === 'save' && application.registration.state === 'not-sent'}
        action={(enrolment) =>
          canSkip && !isSettled(enrolment) ? <SkipButton enrolment={enrolment} /> : null
        }
      />
      <SendingProgress />
    </Screen>
  );
}

/** What helps, what stays as it is, and what else the same press does. */
function leadOf(
  help: Help,
  enrolments: readonly EnrolmentState[],
  journey: Journey,
  isTried: boolean,
  { t, format }: Words,
): string {
  const code = codeProviderOf(journey);
  const sends = help === 'check' || help === 'again';
  const isSomeAccepted = enrolments.some(({ state }) => state === 'accepted');
  return format.sentences([
    t(`send.next.${help === 'save' && !isTried ? 'saveAgain' : help}`),
    ...(help === 'correct' && isSomeAccepted ? [t('send.next.acceptedStays')] : []),
    ...(sends && code ? [t('send.next.thenCode', { provider: t(`provider.${code}`) })] : []),
    ...(help === 'save' && code ? [t('send.next.needsCustomer', { provider: t(`provider.${code}`) })] : []),
  ]);
}

/**
 * The action that helps: there is one primary action, whoever it is about. What was tried in vain just now is left saved;
 * what somebody has come back for is sent.
 */
function usePrimary(
  isTried: boolean,
): (help: Help, place: ReturnType<typeof placeToCorrect>) => PrimaryAction {
  const { t } = useWords();
  const { send, endVisit, lookAt, rememberFocus } = useVisit((visit) => visit);
  const again = () => void send();
  return (help, { step, field }) => {
    const correct = () => {
      lookAt(step);
      if (field) rememberFocus(field);
    };
    switch (help) {
      case 'check':
        return { word: t('journey.send.unclear.action'), icon: SearchCheck, onPress: again };
      case 'correct':
        return { word: t('journey.send.refused.action'), icon: PencilLine, onPress: correct };
      case 'again':
        return { word: t('journey.send.needsCustomer.action'), icon: RefreshCw, onPress: again };
      case 'save':
        return isTried
          ? { word: t('journey.stop.save'), icon: Archive, onPress: () => void endVisit() }
          : { word: t('journey.send.action'), icon: Send, onPress: again };
      case 'end':
        return { word: t('journey.done.action'), icon: DoorOpen, onPress: () => void endVisit() };
    }
  };
}
