import { Save } from 'lucide-react';
import { Ledger, type LedgerRow } from '../../../components/ledger.tsx';
import { Screen } from '../../../components/screen.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { CustomerWords, useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { HolderProgress } from '../sign-in/holder-progress.tsx';
import { useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { nameOfLanguage } from './language-field.tsx';
import type { SignedIn } from './served-form-screen.tsx';
import { isLeftToRight, showValue } from './show-value.ts';
import './served-form.css';

interface ChangesScreenProps {
  readonly state: SignedIn;
  readonly onBack: () => void;
  /** The provider has answered; until then the same can be sent again from here. */
  readonly onAnswered: () => void;
}

/** What will be sent, and what was there before, for the customer to look at. Nothing is sent until here. */
export function ChangesScreen({ state, onBack, onAnswered }: ChangesScreenProps) {
  const { t } = useWords();
  const provider = useProviderName();
  const { application, pending, saveForm } = useVisit((visit) => visit);
  if (!application) return null;
  const isBusy = pending !== null;
  const save = async () => {
    if (await saveForm()) onAnswered();
  };
  return (
    <Screen
      title={t('policyHolder.review.title')}
      lead={t('policyHolder.review.lead')}
      onBack={isBusy ? undefined : onBack}
      primary={{
        word: t('policyHolder.review.action', { provider }),
        icon: Save,
        isPending: isBusy,
        onPress: () => void save(),
      }}
    >
      <VisitProblem />
      <CustomerWords language={application.customerLanguage}>
        <Sheet formal>
          <Changes state={state} />
        </Sheet>
      </CustomerWords>
      <HolderProgress />
    </Screen>
  );
}

function Changes({ state }: { readonly state: SignedIn }) {
  const words = useWords();
  const { t } = words;
  const { form, changed, typed, language, wantedLanguage } = state;
  const before = (value: string) =>
    t('policyHolder.review.before', { value: value === '' ? t('policyHolder.form.none') : isolate(value) });

  const rows: readonly LedgerRow[] = (form?.fields ?? [])
    .filter(({ name }) => changed.includes(name))
    .map((field) => {
      const now = showValue(field, typed[field.name], words);
      return {
        key: field.name,
        name: field.label,
        value: (
          <>
            <span dir="auto" className={now !== '' && isLeftToRight(field) ? 'ltr' : undefined}>
              {now === '' ? t('policyHolder.review.emptied') : now}
            </span>
            <small className="served-form__before">{before(showValue(field, field.value, words))}</small>
          </>
        ),
      };
    });
  const ofLanguage: readonly LedgerRow[] =
    wantedLanguage === undefined
      ? []
      : [
          {
            key: ' language',
            name: t('policyHolder.result.language'),
            value: (
              <>
                <bdi>{nameOfLanguage(wantedLanguage)}</bdi>
                <small className="served-form__before">{before(nameOfLanguage(language ?? ''))}</small>
              </>
            ),
          },
        ];
  return <Ledger large rows={[...rows, ...ofLanguage]} />;
}
