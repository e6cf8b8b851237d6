import { TriangleAlert } from 'lucide-react';
import type { FailureCode } from '../../../shared/failure.ts';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';

/** What did not work is the staff's to settle: the customer is sent to them, with one sentence and no codes. */
export function Failed({ failure }: { readonly failure: FailureCode | undefined }) {
  const { t } = useWords();
  // What was not meant for this screen any more shows itself: another screen comes.
  if (failure === undefined || failure === 'wrong-state') return null;
  return (
    <p className="customer-said" role="alert">
      <Icon icon={TriangleAlert} />
      <span>{t('customer.failed')}</span>
    </p>
  );
}
