import { createRoot } from 'react-dom/client';
import { installEmptyHtmlPolicy } from '../guards/empty-html-policy.ts';
import { installPageGuards } from '../guards/page-guards.ts';
import { installWorkerUrlPolicy } from '../guards/worker-url-policy.ts';
import { CustomerApp } from './customer-app.tsx';
import { createCustomerMain } from './customer-client.ts';
import { createCustomerWords } from './customer-words.ts';
import { englishForCustomers } from './english-for-customers.ts';
import { getWindowCustomer } from './window-customer.ts';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/fonts-wide.css';
import '../styles/base.css';

/** The entry of the customer's window: guards first, then its bridge, then its first screen. */
function start(): void {
  // Both names that the policy allows are taken here; this page has no worker.
  installWorkerUrlPolicy(window as Parameters<typeof installWorkerUrlPolicy>[0], []);
  installEmptyHtmlPolicy(window as Parameters<typeof installEmptyHtmlPolicy>[0]);
  installPageGuards(window);
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no place for its screen');
  const main = createCustomerMain(getWindowCustomer(window));
  createRoot(place).render(<CustomerApp main={main} i18n={createCustomerWords(englishForCustomers)} />);
}

start();
