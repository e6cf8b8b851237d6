import { SearchCheck } from 'lucide-react';
import { supportCodeOf } from '../../../../shared/failure.ts';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { HolderProgress } from './holder-progress.tsx';

/** Sent, no answer, and reading did not help either. Checking reads again; nothing is sent from here. */
export function HolderUnclearScreen({ after }: { readonly after: 'sign-in' | 'update' }) {
  const { t } = useWords();
  const provider = useProviderName();
  const { failure, pending, checkHolder } = useVisit((visit) => visit);
  const isLostAnswer =
    failure?.failure.code === 'answer-lost' || failure?.failure.code === 'provider-garbled';
  return (
    <Screen
      title={t('policyHolder.unclear.title')}
      primary={{
        word: t('journey.send.unclear.action'),
        icon: SearchCheck,
        isPending: pending !== null,
        onPress: () => void checkHolder(),
      }}
    >
      <Notice
        tone="caution"
        announce="assertive"
        support={t('frame.supportCode', { code: supportCodeOf('answer-lost') })}
      >
        {t(after === 'update' ? 'policyHolder.unclear.update' : 'policyHolder.unclear.signIn', { provider })}
      </Notice>
      {isLostAnswer ? null : <VisitProblem />}
      {isLostAnswer && failure?.action === 'holder-check' ? (
        <Notice tone="info" announce="polite">
          {t('policyHolder.unclear.still')}
        </Notice>
      ) : null}
      <HolderProgress />
    </Screen>
  );
}
