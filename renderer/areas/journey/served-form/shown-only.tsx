import type { ServedFormView } from '../../../../shared/domain/policy-holder.ts';
import { Ledger } from '../../../components/ledger.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useProviderName } from '../use-step.ts';
import { showValue } from './show-value.ts';

/** What the form has and nobody can answer here: read-only fields, and kinds that the kiosk was not made for. */
export function ShownOnly({ form }: { readonly form: ServedFormView }) {
  const words = useWords();
  const { t } = words;
  const provider = useProviderName();
  const fields = form.fields.filter(({ readOnly }) => readOnly);
  return (
    <>
      {fields.length > 0 ? (
        <section className="served-form__part" aria-labelledby="shown-only">
          <h2 id="shown-only">{t('policyHolder.form.shownOnly')}</h2>
          <Notice tone="info">{t('policyHolder.form.shownOnlyLead', { provider })}</Notice>
          <div dir="auto">
            <Ledger
              rows={fields.map((field) => {
                const value = showValue(field, field.value, words);
                return {
                  key: field.name,
                  name: field.label,
                  faint: value === '',
                  value: <span dir="auto">{value === '' ? t('policyHolder.form.none') : value}</span>,
                };
              })}
            />
          </div>
        </section>
      ) : null}
      {form.unreadCount > 0 ? (
        <Notice tone="info">{t('policyHolder.form.unread', { count: form.unreadCount, provider })}</Notice>
      ) : null}
    </>
  );
}
