import { Printer } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { ShownReceipt } from './use-receipt.ts';

interface PrintProps {
  readonly receipt: ShownReceipt;
}

/** Prints; not there where no printer is set up. Staff press it, so it speaks their language. */
export function PrintButton({ receipt: { canPrint, printing, print } }: PrintProps) {
  const { t } = useWords();
  if (!canPrint) return null;
  return (
    <Button
      icon={Printer}
      isDisabled={printing.state === 'printing'}
      focusKey="print the receipt"
      onPress={print}
    >
      {t(printing.state === 'sent' ? 'receipt.again' : 'receipt.print')}
    </Button>
  );
}

/** How the printing goes, said to staff: progress, what they have to look at, or what is in the way. */
export function PrintProgress({ receipt: { printing } }: PrintProps) {
  const { t } = useWords();
  switch (printing.state) {
    case 'idle':
      return null;
    case 'printing':
      return <Working words={t('receipt.printing')} wordsLong={t('receipt.printingLong')} />;
    case 'sent':
      return (
        <Notice tone="info" announce="polite">
          {t('receipt.sent')}
        </Notice>
      );
    case 'failed':
      return <FailureNotice key={printing.failure.code} failure={printing.failure} />;
  }
}
