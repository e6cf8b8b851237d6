import type { ReactNode } from 'react';
import type { TicketView } from '../../../shared/domain/outbox-item.ts';
import { QrCode } from '../../components/qr-code.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useWords } from '../../i18n/words.tsx';
import { SavedStamp } from '../receipts/saved-stamp.tsx';
import './ticket-sheet.css';

interface TicketSheetProps {
  readonly ticket: TicketView;
  /** What else the customer should read on it: nothing about who they are. */
  readonly children?: ReactNode;
}

/** What a customer takes along who is saved and not registered: a code to read, the same to scan, and what to do with it. */
export function TicketSheet({ ticket, children }: TicketSheetProps) {
  const { t } = useWords();
  return (
    <Sheet formal>
      <section className="ticket" aria-label={t('desk.ticket.title')}>
        <SavedStamp words={t('desk.saved.title.customer')} />
        <div className="ticket__qr">
          <QrCode text={ticket.payload} label={t('desk.ticket.qr')} />
        </div>
        <div className="ticket__words">
          <h2>{t('desk.ticket.title')}</h2>
          <p className="ticket__code ltr">
            <span className="visually-hidden">{t('desk.ticket.code')} </span>
            {ticket.code}
          </p>
          <ul className="ticket__what">
            <li>
              <strong>{t('desk.ticket.notYet')}</strong>
            </li>
            <li>{t('desk.ticket.keep')}</li>
            <li>{t('desk.ticket.comeBack')}</li>
          </ul>
          {children}
        </div>
      </section>
    </Sheet>
  );
}
