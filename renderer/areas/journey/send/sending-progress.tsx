import { isSettled } from '../../../../shared/domain/enrolment.ts';
import { codeProviderOf } from '../../../../shared/journeys/journey.ts';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { useProviderName } from '../use-step.ts';
import { isUntouched } from './enrolment-outlook.ts';
import { nameUnsettled } from './say-enrolment.ts';

/** Whether a provider is being asked right now. */
export function useIsAtProvider(): boolean {
  return useVisit((visit) => visit.pending !== null);
}

/** What is said while a provider takes its time. Nothing in the first moments, more after three seconds. */
export function SendingProgress() {
  const { t } = useWords();
  const provider = useProviderName();
  const action = useVisit((visit) => visit.pending?.action);
  if (action === 'send') return <Sending />;
  if (action === 'settle-unclear')
    return (
      <Working
        words={t('journey.send.unclear.checking', { provider })}
        wordsLong={t('journey.send.workingLong')}
      />
    );
  return null;
}

/** Who is being sent to; once all others have settled it, the one who sends a code. */
function Sending() {
  const words = useWords();
  const { t } = words;
  const journey = useVisit(journeyOf);
  const enrolments = useVisit((visit) => visit.application?.enrolments);
  if (!journey || !enrolments) return null;
  const open = enrolments.filter((enrolment) => !isSettled(enrolment));
  if (open.length === 0 && codeProviderOf(journey))
    return <Working words={t('journey.send.working')} wordsLong={t('journey.send.workingLong')} />;
  // They are sent to in order, so the first of whom nothing is known yet is the one at work.
  const [first] = open;
  const atWork = first && isUntouched(first) ? [first] : open;
  const providers = nameUnsettled(atWork, journey, words);
  const isChecking = atWork.some(({ state }) => state === 'unclear');
  return (
    <Working
      words={isChecking ? t('send.checking', { providers }) : t('send.working', { providers })}
      wordsLong={t('send.workingLong')}
    />
  );
}
