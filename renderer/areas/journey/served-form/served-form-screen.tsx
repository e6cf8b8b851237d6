import { ListChecks, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { PolicyHolderState, ServedFieldView } from '../../../../shared/domain/policy-holder.ts';
import { Notice } from '../../../components/notice.tsx';
import { findFocusKey, Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { typedOf } from '../../../stores/policy-holder-actions.ts';
import { useStores, useVisit } from '../../../stores/stores.ts';
import { HolderProgress } from '../sign-in/holder-progress.tsx';
import { useGoBack, useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { FormNotices } from './form-notices.tsx';
import { LanguageField } from './language-field.tsx';
import { focusKeyOf, ServedField } from './served-field.tsx';
import { ShownOnly } from './shown-only.tsx';
import './served-form.css';

export type SignedIn = Extract<PolicyHolderState, { state: 'signed-in' }>;

interface ServedFormScreenProps {
  readonly state: SignedIn;
  /** Everything typed can be sent: on to the look at it with the customer. */
  readonly onChecked: () => void;
}

/** The provider's form. Main keeps what is typed as each field is left, and says what can't be sent. */
export function ServedFormScreen({ state, onChecked }: ServedFormScreenProps) {
  const { t } = useWords();
  const provider = useProviderName();
  const onBack = useGoBack();
  const { visit } = useStores();
  const now = useVisit((facts) => facts);
  const { pending, typeIntoForm, keepForm, checkHolder, focusKey } = now;
  const typed = typedOf(now);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [hasTried, setTried] = useState(false);
  const { form, language } = state;
  const isBusy = pending !== null;

  if (!form) {
    return (
      <Screen
        title={t('policyHolder.form.title', { provider })}
        onBack={onBack}
        primary={{
          word: t('policyHolder.form.fetch'),
          icon: RefreshCw,
          isPending: isBusy,
          onPress: () => void checkHolder(),
        }}
      >
        <Notice tone="caution">{t('policyHolder.form.notFetched')}</Notice>
        <VisitProblem />
        <HolderProgress />
      </Screen>
    );
  }

  const asked = form.fields.filter(({ readOnly }) => !readOnly);
  const typedIn = (field: ServedFieldView) => typed.values[field.name] ?? field.value;
  const isChanged =
    asked.some((field) => (typedIn(field) ?? '') !== (field.value ?? '')) ||
    (typed.language !== undefined && typed.language !== language);
  const problems = asked.filter(({ name }) => state.problems.includes(name));
  const problemOf = (field: ServedFieldView): string | undefined => {
    const isEmpty = typedIn(field) === undefined || typedIn(field) === '';
    // What is missing is said once somebody wants to go on; until then it is simply not there yet.
    if (problems.includes(field) && (hasTried || (left.has(field.name) && !isEmpty)))
      return t(`policyHolder.form.problem.${isEmpty ? 'missing' : field.kind}`);
    return field.errors.length > 0 ? field.errors.join(' ') : undefined;
  };

  const change = (name: string, value: string | boolean) =>
    typeIntoForm({ ...typed, values: { ...typed.values, [name]: value } });
  const leave = (name: string) => {
    setLeft(new Set([...left, name]));
    void keepForm();
  };
  const goOn = async () => {
    setTried(true);
    if (!(await keepForm())) return;
    const kept = visit.getState().application?.policyHolder;
    if (kept?.state !== 'signed-in') return;
    // A language alone needs nothing of the form.
    const inTheWay =
      kept.changed.length > 0 ? asked.find(({ name }) => kept.problems.includes(name)) : undefined;
    if (inTheWay) focusOn(focusKeyOf(inTheWay));
    else if (kept.changed.length > 0 || kept.wantedLanguage !== undefined) onChecked();
  };

  return (
    <Screen
      title={t('policyHolder.form.title', { provider })}
      lead={asked.length > 0 ? t('policyHolder.form.lead', { provider }) : undefined}
      focusAt={focusKey}
      onBack={isBusy ? undefined : onBack}
      primary={{
        word: t('policyHolder.form.action'),
        icon: ListChecks,
        isPending: isBusy,
        why: isChanged ? undefined : t('policyHolder.form.nothing'),
        onPress: () => void goOn(),
      }}
      beside={
        <span role="status" className="served-form__status">
          {hasTried && problems.length > 0
            ? t('policyHolder.form.lookAtFields', { count: problems.length })
            : null}
        </span>
      }
    >
      <FormNotices state={state} form={form} />
      <VisitProblem />
      {asked.length === 0 ? <Notice tone="info">{t('policyHolder.form.empty', { provider })}</Notice> : null}
      <div className="served-form">
        {asked.map((field) => (
          <div key={field.name} dir="auto" className={`served-form__field served-form__field--${field.kind}`}>
            <ServedField
              field={field}
              value={typedIn(field)}
              problem={problemOf(field)}
              isDisabled={isBusy}
              onChange={(value) => change(field.name, value)}
              onLeave={() => leave(field.name)}
            />
          </div>
        ))}
      </div>
      {language === undefined ? null : (
        <LanguageField
          language={language}
          value={typed.language ?? language}
          onChange={(wanted) => {
            typeIntoForm({ ...typed, language: wanted });
            void keepForm();
          }}
        />
      )}
      <ShownOnly form={form} />
      <HolderProgress />
    </Screen>
  );
}

/** A field of several parts is begun at its first. */
function focusOn(key: string): void {
  const place = findFocusKey(key);
  const part = place?.matches('input, button')
    ? place
    : place?.querySelector<HTMLElement>('[tabindex], input');
  (part ?? place)?.focus();
}
