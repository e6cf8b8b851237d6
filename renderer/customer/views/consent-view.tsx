import { UserRoundCheck } from 'lucide-react';
import { Sheet } from '../../components/sheet.tsx';
import { languageNames } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ViewProps } from '../customer-actions.ts';
import { CustomerPage } from './customer-page.tsx';
import { Failed } from './failed.tsx';
import { Press } from './press.tsx';
import { useActing } from './use-acting.ts';

/** Language, notice, answer: exactly the text that its hash covers, and nothing else as its text. */
export function ConsentView({ state, act }: ViewProps<'consent'>) {
  const { t } = useWords();
  const { isBusy, failure, doIt } = useActing(act);
  const { visit, language, languages, notice } = state;
  const answer = (agrees: boolean) =>
    notice && doIt({ act: 'consent', visit, agrees, noticeVersion: notice.version, language });
  return (
    <CustomerPage
      title={t('customer.consent.title')}
      lead={t('customer.consent.lead')}
      actions={
        notice ? (
          <>
            <Press isDisabled={isBusy} onPress={() => void answer(false)}>
              {t('customer.consent.decline')}
            </Press>
            <Press kind="primary" icon={UserRoundCheck} isDisabled={isBusy} onPress={() => void answer(true)}>
              {t('customer.consent.agree')}
            </Press>
          </>
        ) : null
      }
    >
      <Failed failure={failure} />
      {languages.length > 1 ? (
        <fieldset className="customer-languages">
          <legend>{t('customer.consent.language')}</legend>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              className="button customer-languages__one"
              aria-pressed={one === language}
              disabled={isBusy}
              onClick={() => void doIt({ act: 'language', visit, language: one })}
            >
              {languageNames[one]}
            </button>
          ))}
        </fieldset>
      ) : null}
      {notice ? (
        <Sheet formal>
          <section aria-label={t('customer.consent.notice')}>
            <ol className="customer-notice">
              {notice.paragraphs.map((paragraph) => (
                <li key={paragraph}>{paragraph}</li>
              ))}
            </ol>
            <p className="customer-notice__version">
              {t('customer.consent.version', { version: notice.version })}
            </p>
          </section>
        </Sheet>
      ) : (
        <p className="customer-said">{t('customer.consent.missing')}</p>
      )}
    </CustomerPage>
  );
}
