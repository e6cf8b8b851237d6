import { DoorOpen, PencilLine, RefreshCw, SearchCheck, Send } from 'lucide-react';
import { type EnrolmentState, isSettled } from '../../../../shared/domain/enrolment.ts';
import { codeProviderOf, type Journey } from '../../../../shared/journeys/journey.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { type PrimaryAction, Screen } from '../../../components/screen.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
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
  const enrolments = useVisit((visit) => visit.application?.enrolments);
  const send = useVisit((visit) => visit.send);
  const isStillUnclear = useVisit((visit) => visit.isStillUnclear);
  const isSending = useIsAtProvider();
  const primary = usePrimary();
  if (!journey || !enrolments) return null;
  const { help, about } = outlookOf(enrolments);
  const canSkip = journey.operations.length > 1;
  return (
    <Screen
      title={t(`send.title.${help}`, { providers: nameUnsettled(about, journey, words) })}
      lead={leadOf(help, enrolments, journey, words)}
      onBack={isSending || help === 'check' ? undefined : onBack}
      beside={
        help === 'correct' ? (
          <Button icon={Send} isDisabled={isSending} onPress={() => void send()}>
            {t('journey.send.again')}
          </Button>
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
        action={(enrolment) =>
          canSkip && !isSettled(enrolment) ? <SkipButton enrolment={enrolment} /> : null
        }
      />
      <SendingProgress />
    </Screen>
  );
}

/** What helps, what stays as it is, and what else the same press does. */
function leadOf(help: Help, enrolments: readonly EnrolmentState[], journey: Journey, { t }: Words): string {
  const code = codeProviderOf(journey);
  const sends = help === 'check' || help === 'again';
  const isSomeAccepted = enrolments.some(({ state }) => state === 'accepted');
  return [
    t(`send.next.${help}`),
    ...(help === 'correct' && isSomeAccepted ? [t('send.next.acceptedStays')] : []),
    ...(sends && code ? [t('send.next.thenCode', { provider: t(`provider.${code}`) })] : []),
  ].join(' ');
}

/** The action that helps: there is one primary action, whoever it is about. */
function usePrimary(): (help: Help, place: ReturnType<typeof placeToCorrect>) => PrimaryAction {
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
      case 'end':
        return { word: t('journey.done.action'), icon: DoorOpen, onPress: () => void endVisit() };
    }
  };
}
