import { UserRoundSearch } from 'lucide-react';
import { useEffect } from 'react';
import { readSought } from '../../../../shared/domain/member.ts';
import { findFocusKey, Screen } from '../../../components/screen.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useTypingGoesTo } from '../../../input/use-typing-goes-to.ts';
import { useLookUp, usePreflight, useVisit } from '../../../stores/stores.ts';
import { EndVisitButton } from '../end-visit-button.tsx';
import { useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { CallsToday } from './calls-today.tsx';
import { LookUpProblem } from './look-up-problem.tsx';
import { LookUpResult } from './look-up-result.tsx';
import { SoughtField, soughtFocusKey } from './sought-field.tsx';
import './look-up.css';

/** Finds a member by number or phone, with a card reader or by hand. Reads only; what begins from it asks anew. */
export function LookUpStep() {
  const { t } = useWords();
  const provider = useProviderName();
  const applicationId = useVisit((visit) => visit.application?.applicationId);
  const { by, text, found, isPending, find, readQuota } = useLookUp((lookUp) => lookUp);
  const check = usePreflight((state) => state.check);
  const isChecked = usePreflight((state) => state.preflight !== null);
  useEffect(() => void readQuota(), [readQuota]);
  // A window that was loaded anew in the middle of a visit doesn't know yet what is open.
  useEffect(() => {
    if (!isChecked) void check();
  }, [check, isChecked]);

  const isReadable = readSought(by, text) !== undefined;
  const look = () => {
    if (applicationId && isReadable) void find(applicationId);
  };
  useTypingGoesTo(soughtFocusKey, look);
  // The next card then replaces the last one, instead of being typed behind it.
  useEffect(() => {
    const field = findFocusKey(soughtFocusKey);
    if (found && field instanceof HTMLInputElement && document.activeElement === field) field.select();
  }, [found]);

  return (
    <Screen
      title={t('lookUp.title')}
      lead={t('lookUp.lead')}
      focusAt={soughtFocusKey}
      leading={<EndVisitButton />}
      beside={<CallsToday />}
      primary={{
        word: t('lookUp.action'),
        icon: UserRoundSearch,
        why: text.trim() === '' ? t(`lookUp.missing.${by}`) : undefined,
        isPending: isPending || !isReadable,
        onPress: look,
      }}
    >
      <SoughtField />
      {isPending ? (
        <Working words={t('lookUp.working', { provider })} wordsLong={t('lookUp.workingLong')} />
      ) : null}
      <LookUpProblem />
      <VisitProblem />
      <LookUpResult />
    </Screen>
  );
}
