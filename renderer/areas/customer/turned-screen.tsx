import { useCallback } from 'react';
import type { CustomerState } from '../../../shared/domain/customer-screen.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import type { ActAsCustomer } from '../../customer/customer-actions.ts';
import { CustomerView } from '../../customer/views/customer-view.tsx';
import { CustomerWords, useWords } from '../../i18n/words.tsx';
import { useApp } from '../../stores/stores.ts';
import { HoldButton } from './hold-button.tsx';
import type { CustomerScreenHook } from './use-customer-screen.ts';
import './turned-screen.css';

interface TurnedScreenProps extends Pick<CustomerScreenHook, 'take'> {
  readonly state: CustomerState;
}

/**
 * The whole window as the customer's: no bar, no menu, no rail, nothing of anybody else. Staff take it back by holding a button, so that
 * nobody does so by touching about; once the customer is done, by pressing one.
 */
export function TurnedScreen({ state, take }: TurnedScreenProps) {
  const { t } = useWords();
  const { client } = useKiosk();
  const isTraining = useApp((app) => app.status?.mode === 'training');
  const act = useCallback<ActAsCustomer>(
    async (one) => {
      const now = await client['customer-screen.act'](one);
      if (!now.ok) return now.error.code;
      take(now.value);
      return undefined;
    },
    [client, take],
  );
  const turnBack = async () => {
    const now = await client['customer-screen.turn-back']({});
    if (now.ok) take(now.value);
  };
  const isDone = state.screen === 'turn-back';
  return (
    <div className="turned">
      <div className="turned__customer">
        <CustomerWords language={'language' in state ? state.language : 'en'}>
          <CustomerView state={state} act={act} isTurned />
        </CustomerWords>
      </div>
      <aside className={isDone ? 'turned__staff turned__staff--done' : 'turned__staff'}>
        {isTraining ? <p className="turned__training">{t('customer.training')}</p> : null}
        {isDone ? (
          <Button kind="primary" onPress={() => void turnBack()}>
            {t('withCustomer.turned.goOn')}
          </Button>
        ) : (
          <HoldButton onHeld={() => void turnBack()}>{t('withCustomer.turned.hold')}</HoldButton>
        )}
      </aside>
    </div>
  );
}
