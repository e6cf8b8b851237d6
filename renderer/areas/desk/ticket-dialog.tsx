import type { ApplicationId } from '../../../shared/brand.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { TicketView } from '../../../shared/domain/outbox-item.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { CustomerWords, useWords } from '../../i18n/words.tsx';
import { PrintButton, PrintProgress } from '../receipts/print-receipt.tsx';
import { useReceipt } from '../receipts/use-receipt.ts';
import { TicketSheet } from './ticket-sheet.tsx';

/** A ticket, and the language of the customer whose it is; the staff's where that is not known. */
export interface ShownTicket {
  /** Whose it is. */
  readonly applicationId: ApplicationId;
  readonly ticket: TicketView;
  readonly customerLanguage: Language | undefined;
}

interface TicketDialogProps extends ShownTicket {
  readonly onClose: () => void;
}

/** A ticket once more, for somebody who did not keep it. Mount it to open it. */
export function TicketDialog({ applicationId, ticket, customerLanguage, onClose }: TicketDialogProps) {
  const { t, language } = useWords();
  const receipt = useReceipt(applicationId);
  return (
    <Dialog
      wide
      isOpen
      onClose={onClose}
      title={t('desk.ticket.of', { code: ticket.code })}
      actions={
        <>
          <PrintButton receipt={receipt} />
          <Button onPress={onClose}>{t('desk.ticket.close')}</Button>
        </>
      }
    >
      <PrintProgress receipt={receipt} />
      <CustomerWords language={customerLanguage ?? language}>
        <TicketSheet ticket={ticket} />
      </CustomerWords>
    </Dialog>
  );
}
