import { CircleCheck } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';
import { later } from '../../components/later.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { ViewProps } from '../customer-actions.ts';
import { CustomerPage } from './customer-page.tsx';

// Only whoever comes back gets one.
const QrCode = later(async () => (await import('../../components/qr-code.tsx')).QrCode);

/** How it ended: registered, or saved with a ticket to come back with. */
export function ResultView({ state: { result, providers, ticket } }: Pick<ViewProps<'result'>, 'state'>) {
  const { t, format } = useWords();
  if (result === 'saved')
    return (
      <CustomerPage isCalm title={t('customer.result.saved.title')} lead={t('customer.result.saved.lead')}>
        {ticket ? (
          <section className="customer-ticket" aria-label={t('customer.result.saved.ticket')}>
            <p className="customer-ticket__code ltr">{ticket.code}</p>
            <QrCode text={ticket.payload} label={t('customer.result.saved.qr')} />
          </section>
        ) : null}
      </CustomerPage>
    );
  const names = format.list(providers.map((provider) => t(`provider.${provider}`)));
  return (
    <CustomerPage
      isCalm
      title={t('customer.result.registered.title')}
      lead={names === '' ? undefined : t('customer.result.registered.lead', { providers: names })}
    >
      <p className="customer-done">
        <Icon icon={CircleCheck} size="large" />
        <span>{t('customer.result.registered.next')}</span>
      </p>
    </CustomerPage>
  );
}
