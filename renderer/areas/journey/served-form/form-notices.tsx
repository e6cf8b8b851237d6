import type { ServedFormView } from '../../../../shared/domain/policy-holder.ts';
import { Notice } from '../../../components/notice.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useProviderName } from '../use-step.ts';
import type { SignedIn } from './served-form-screen.tsx';

/** What has to be known before the form is filled in: complaints, and what of earlier typing is gone. */
export function FormNotices({ state, form }: { readonly state: SignedIn; readonly form: ServedFormView }) {
  const { t, format } = useWords();
  const provider = useProviderName();
  const hasComplaints = form.errors.length > 0 || form.fields.some(({ errors }) => errors.length > 0);
  return (
    <>
      {hasComplaints ? (
        <Notice tone="danger" announce="assertive">
          <p>{t('policyHolder.form.complaints', { provider })}</p>
          {form.errors.map((error) => (
            <p key={error} dir="auto">
              {error}
            </p>
          ))}
          {form.fields
            .filter(({ errors }) => errors.length > 0)
            .map(({ name, label }) => (
              <p key={name} dir="auto">
                {label}
              </p>
            ))}
        </Notice>
      ) : null}
      {state.notice === 'refused-without-words' ? (
        <Notice tone="danger" announce="assertive">
          {t('policyHolder.form.refusedSilently', { provider })}
        </Notice>
      ) : null}
      {state.notice === 'typed-for-another' ? (
        <Notice tone="caution" announce="assertive">
          {t('policyHolder.form.another')}
        </Notice>
      ) : null}
      {state.dropped.length > 0 ? (
        <Notice tone="caution" announce="assertive">
          {t('policyHolder.form.dropped', { fields: format.list(state.dropped.map(isolate)) })}
        </Notice>
      ) : null}
    </>
  );
}
