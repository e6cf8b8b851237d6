import type { CustomerState } from '../../../shared/domain/customer-screen.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ActAsCustomer } from '../customer-actions.ts';
import { CodeView } from './code-view.tsx';
import { ConsentView } from './consent-view.tsx';
import { CustomerPage } from './customer-page.tsx';
import { ResultView } from './result-view.tsx';
import { ReviewView } from './review-view.tsx';

interface CustomerViewProps {
  readonly state: CustomerState;
  readonly act: ActAsCustomer;
  readonly isTurned?: boolean;
}

/** The customer's screen as a function of what main lets them see. What one visit typed or pressed is gone with its screen. */
export function CustomerView({ state, act, isTurned = false }: CustomerViewProps) {
  const { t } = useWords();
  switch (state.screen) {
    case 'blank':
      return <div className="customer-blank" />;
    case 'welcome':
      return (
        <CustomerPage isCalm title={t('customer.welcome.title')} lead={t('customer.welcome.lead')}>
          <p className="customer-branch">{state.branch}</p>
        </CustomerPage>
      );
    case 'wait':
      return (
        <CustomerPage key="wait" isCalm title={t('customer.wait.title')} lead={t('customer.wait.lead')} />
      );
    case 'consent':
      return <ConsentView key={`consent-${state.visit}`} {...{ state, act, isTurned }} />;
    case 'review':
      return <ReviewView key={`review-${state.visit}-${state.shown}`} {...{ state, act, isTurned }} />;
    case 'code':
      return <CodeView key={`code-${state.visit}`} {...{ state, act, isTurned }} />;
    case 'turn-back':
      return (
        <CustomerPage
          key="back"
          isCalm
          title={t('customer.turnBack.title')}
          lead={t('customer.turnBack.lead')}
        />
      );
    case 'result':
      return <ResultView key={`result-${state.visit}`} state={state} />;
  }
}
