import { ShieldCheck } from 'lucide-react';
import type { ReviewValue } from '../../../shared/domain/customer-screen.ts';
import { Ledger } from '../../components/ledger.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { WordKey } from '../../i18n/word-keys.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import type { ViewProps } from '../customer-actions.ts';
import { CustomerPage } from './customer-page.tsx';
import { Failed } from './failed.tsx';
import { groupDigits } from './group-digits.ts';
import { Press } from './press.tsx';
import { useActing } from './use-acting.ts';

/** Everything that will be sent, to be confirmed as it is shown. */
export function ReviewView({ state, act }: ViewProps<'review'>) {
  const words = useWords();
  const { t, format } = words;
  const { isBusy, failure, doIt } = useActing(act);
  const { visit, groups, pictures, codeGoesTo, shown } = state;
  return (
    <CustomerPage
      title={t('customer.review.title')}
      lead={t('customer.review.lead')}
      actions={
        <>
          <Press isDisabled={isBusy} onPress={() => void doIt({ act: 'change', visit })}>
            {t('customer.review.change')}
          </Press>
          <Press
            kind="primary"
            icon={ShieldCheck}
            isDisabled={isBusy}
            onPress={() => void doIt({ act: 'confirm', visit, shown })}
          >
            {t('customer.review.confirm')}
          </Press>
        </>
      }
    >
      <Failed failure={failure} />
      <Sheet formal>
        {groups.map(({ group, providers, rows }) => (
          <section key={group} className="customer-review">
            <h2>{t(`fields.group.${group}`)}</h2>
            <p className="customer-review__to">
              {t('customer.review.sentTo', {
                providers: format.list(providers.map((provider) => t(`provider.${provider}`))),
              })}
            </p>
            <Ledger
              large
              rows={rows.map((row) => ({
                key: row.field,
                name: (t as (key: WordKey) => string)(`fields.label.${row.field}` as WordKey),
                value: <Value row={row} words={words} />,
              }))}
            />
          </section>
        ))}
        {pictures.length > 0 ? (
          <section className="customer-review">
            <h2>{t('customer.review.pictures')}</h2>
            <Ledger
              large
              rows={pictures.map((side) => ({
                key: side,
                name: t(`customer.review.side.${side}`),
                value: t('customer.review.taken'),
              }))}
            />
          </section>
        ) : null}
        {codeGoesTo ? (
          <p className="customer-review__code">{t(`customer.review.codeTo.${codeGoesTo}`)}</p>
        ) : null}
      </Sheet>
    </CustomerPage>
  );
}

function Value({ row, words }: { readonly row: ReviewValue; readonly words: Words }) {
  const isLeftToRight = row.as === 'code' || row.as === 'phone';
  return (
    <span className={isLeftToRight ? 'ltr' : undefined} dir="auto">
      {sayReviewValue(row, words)}
    </span>
  );
}

/** A value as people read it: "3 May 2026", "Malaysia", "Passport". */
function sayReviewValue({ as, value }: ReviewValue, { t, format }: Words): string {
  switch (as) {
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? format.day(value) : value;
    case 'country':
      return format.country(value);
    case 'kind':
      return (t as (key: WordKey) => string)(`fields.choice.documentKind.${value}` as WordKey);
    case 'tick':
      return t('fields.review.ticked');
    case 'phone':
      return groupDigits(value);
    case 'text':
    case 'code':
      return value;
  }
}
