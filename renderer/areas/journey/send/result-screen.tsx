import { DoorOpen, PencilLine, RefreshCw, SearchCheck, Send } from 'lucide-react';
import { isSettled } from '../../../../shared/domain/enrolment.ts';
import { Button } from '../../../components/button.tsx';
import { type PrimaryAction, Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { type Help, outlookOf, placeToCorrect } from './enrolment-outlook.ts';
import { ResultList } from './result-list.tsx';
import { nameUnsettled } from './say-enrolment.ts';
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
  const isSending = useIsAtProvider();
  const primary = usePrimary();
  if (!journey || !enrolments) return null;
  const { help, about } = outlookOf(enrolments);
  const canSkip = journey.operations.length > 1;
  return (
    <Screen
      title={t(`send.title.${help}`, { providers: nameUnsettled(about, journey, words) })}
      lead={t(`send.next.${help}`)}
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
      <ResultList
        action={(enrolment) =>
          canSkip && !isSettled(enrolment) ? <SkipButton enrolment={enrolment} /> : null
        }
      />
      <SendingProgress />
    </Screen>
  );
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
