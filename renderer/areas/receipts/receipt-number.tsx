import type { TicketView } from '../../../shared/domain/outbox-item.ts';
import { QrCode } from '../../components/qr-code.tsx';
import { useWords } from '../../i18n/words.tsx';
import './receipt-number.css';

/** The number of a receipt to take a picture of: what the desk reads, and nothing about the customer. In their language. */
export function ReceiptNumber({ number }: { readonly number: TicketView }) {
  const { t } = useWords();
  return (
    <div className="receipt-number">
      <div className="receipt-number__qr">
        <QrCode text={number.payload} label={t('receipt.qr')} />
      </div>
      <div className="receipt-number__words">
        <p className="receipt-number__code ltr">{number.code}</p>
        <p>{t('receipt.keep')}</p>
      </div>
    </div>
  );
}
