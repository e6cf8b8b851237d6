import type { i18n as I18n } from 'i18next';
import { useEffect, useState } from 'react';
import { useWords, WordsProvider } from '../i18n/words.tsx';
import type { CustomerMain, CustomerSees } from './customer-client.ts';
import { CustomerView } from './views/customer-view.tsx';

interface CustomerAppProps {
  readonly main: CustomerMain;
  readonly i18n: I18n;
}

const nothing: CustomerSees = { state: { screen: 'blank' }, isTraining: false };

/** The customer's window: follows main, keeps nothing, and is blank where main does not answer. */
export function CustomerApp({ main, i18n }: CustomerAppProps) {
  const [{ state, isTraining }, setSeen] = useState(nothing);
  useEffect(() => {
    let latest = 0;
    const read = async () => {
      latest += 1;
      const mine = latest;
      const now = (await main.read()) ?? nothing;
      // An older answer never covers a newer one.
      if (mine === latest) setSeen(now);
    };
    const stop = main.onChanged(() => void read());
    void read();
    return stop;
  }, [main]);
  const language = 'language' in state ? state.language : 'en';
  return (
    <WordsProvider i18n={i18n} language={language}>
      <CustomerView state={state} act={main.act} />
      {isTraining && state.screen !== 'blank' ? <Training /> : null}
    </WordsProvider>
  );
}

/** Practice is told on every screen, the customer's too. */
function Training() {
  const { t } = useWords();
  return <aside className="customer-training">{t('customer.training')}</aside>;
}
