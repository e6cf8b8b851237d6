import type { CustomerScreenView, CustomerStep } from '../../../shared/domain/customer-screen.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { useWords } from '../../i18n/words.tsx';

interface WithCustomerProps {
  readonly view: CustomerScreenView;
  readonly step: CustomerStep;
  /** Staff do it at their own screen instead. */
  readonly onTake: () => void;
}

/** In place of a step that the customer has before them: what they are doing, never what they see or type. */
export function WithCustomer({ view: { customer, triesLeft }, step, onTake }: WithCustomerProps) {
  const { t } = useWords();
  const isRefused = customer === 'refused';
  return (
    <Screen
      title={t('withCustomer.here.title')}
      lead={t(`withCustomer.here.${step}`)}
      leading={
        <Button isDisabled={customer === 'checking'} onPress={onTake}>
          {t('withCustomer.here.take')}
        </Button>
      }
    >
      <Notice tone={isRefused ? 'caution' : 'info'} announce="polite">
        {isRefused
          ? t('withCustomer.here.refused', { count: triesLeft })
          : t(`withCustomer.here.${customer === 'typing' || customer === 'checking' ? customer : 'reading'}`)}
      </Notice>
    </Screen>
  );
}
