import { CircleCheck, CircleQuestionMark, CircleX, type LucideIcon } from 'lucide-react';
import type { SavedCheck, SavedOutcome, ServedFormView } from '../../../../shared/domain/policy-holder.ts';
import { Badge } from '../../../components/badge.tsx';
import { Ledger, type LedgerRow } from '../../../components/ledger.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { nameOfLanguage } from './language-field.tsx';
import { showValue } from './show-value.ts';
import './served-form.css';

interface SavedSummaryProps {
  readonly check: SavedCheck;
  /** As it was read again: it knows the words of a choice. */
  readonly form: ServedFormView | undefined;
}

/** Of each value that was sent, whether it is there: the result of saving, and what stays on the last screen. */
export function SavedSummary({ check, form }: SavedSummaryProps) {
  const words = useWords();
  const { t } = words;
  const rows: readonly LedgerRow[] = check.fields.map(({ name, label, sent, outcome }) => {
    const value = showValue(
      form?.fields.find((field) => field.name === name),
      sent,
      words,
    );
    return {
      key: name,
      name: label,
      value: (
        <span className="served-form__saved">
          <span dir="auto">{value === '' ? t('policyHolder.review.emptied') : value}</span>
          <Outcome outcome={outcome} />
        </span>
      ),
    };
  });
  const { language } = check;
  const ofLanguage: readonly LedgerRow[] = language
    ? [
        {
          // No field's name begins so.
          key: ' language',
          name: t('policyHolder.result.language'),
          value: (
            <span className="served-form__saved">
              <bdi>{nameOfLanguage(language.sent)}</bdi>
              <Outcome outcome={language.outcome} />
            </span>
          ),
        },
      ]
    : [];
  return <Ledger rows={[...rows, ...ofLanguage]} />;
}

const signs: Readonly<
  Record<SavedOutcome, { readonly icon: LucideIcon; readonly tone: 'positive' | 'danger' | 'caution' }>
> = {
  saved: { icon: CircleCheck, tone: 'positive' },
  different: { icon: CircleX, tone: 'danger' },
  'not-shown': { icon: CircleQuestionMark, tone: 'caution' },
};

function Outcome({ outcome }: { readonly outcome: SavedOutcome }) {
  const { t } = useWords();
  return <Badge {...signs[outcome]}>{t(`policyHolder.result.outcome.${outcome}`)}</Badge>;
}
