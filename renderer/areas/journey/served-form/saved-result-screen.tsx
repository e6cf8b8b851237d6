import { CircleCheck, PencilLine } from 'lucide-react';
import { isAcceptable, type SavedCheck, type SavedOutcome } from '../../../../shared/domain/policy-holder.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { EndVisitButton } from '../end-visit-button.tsx';
import { HolderProgress } from '../sign-in/holder-progress.tsx';
import { useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { SavedSummary } from './saved-summary.tsx';
import type { SignedIn } from './served-form-screen.tsx';

interface SavedResultScreenProps {
  readonly state: SignedIn;
  readonly check: SavedCheck;
  readonly onChange: () => void;
}

/** What reading again showed. Only what is really there can be finished with. */
export function SavedResultScreen({ state, check, onChange }: SavedResultScreenProps) {
  const { t, format } = useWords();
  const provider = useProviderName();
  const pending = useVisit((visit) => visit.pending);
  const finishForm = useVisit((visit) => visit.finishForm);
  const isBusy = pending !== null;
  const named = (outcome: SavedOutcome): readonly string[] => [
    ...check.fields.filter((field) => field.outcome === outcome).map(({ label }) => label),
    ...(check.language?.outcome === outcome ? [t('policyHolder.result.language')] : []),
  ];
  const [notKept, notShown] = [named('different'), named('not-shown')];
  const canFinish = isAcceptable(check);
  const came = !canFinish ? 'none' : notKept.length > 0 ? 'some' : 'all';
  const say = (labels: readonly string[]) => format.list(labels.map(isolate));

  return (
    <Screen
      title={t(`policyHolder.result.title.${came}`)}
      lead={t('policyHolder.result.lead')}
      primary={
        canFinish
          ? {
              word: t('policyHolder.result.finish'),
              icon: CircleCheck,
              isPending: isBusy,
              onPress: () => void finishForm(),
            }
          : { word: t('policyHolder.result.again'), icon: PencilLine, isPending: isBusy, onPress: onChange }
      }
      beside={
        canFinish ? (
          <Button icon={PencilLine} isDisabled={isBusy} onPress={onChange}>
            {t('policyHolder.result.change')}
          </Button>
        ) : (
          <EndVisitButton />
        )
      }
    >
      {check.answerLost ? (
        <Notice tone="caution" announce="assertive">
          {t('policyHolder.result.answerLost', { provider })}
        </Notice>
      ) : null}
      {notKept.length > 0 ? (
        <Notice tone="danger" announce="assertive">
          {t('policyHolder.result.notKept', { provider, fields: say(notKept) })}
        </Notice>
      ) : null}
      {notShown.length > 0 ? (
        <Notice tone="caution" announce="polite">
          {t('policyHolder.result.notShown', { provider, fields: say(notShown) })}
        </Notice>
      ) : null}
      <VisitProblem />
      <Sheet formal>
        <SavedSummary check={check} form={state.form} />
      </Sheet>
      {canFinish ? (
        <p className="served-form__promise">{t('policyHolder.result.session', { provider })}</p>
      ) : null}
      <HolderProgress />
    </Screen>
  );
}
