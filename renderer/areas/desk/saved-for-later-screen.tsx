import { Archive, CircleHelp, CircleX, type LucideIcon, Send, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import type { TicketView } from '../../../shared/domain/outbox-item.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Icon } from '../../components/icon.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { CustomerWords, useWords } from '../../i18n/words.tsx';
import type { OpenEnd, Parting } from '../../stores/parting.ts';
import { useApp, useVisit } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { PrintButton, PrintProgress } from '../receipts/print-receipt.tsx';
import { ReceiptNumber } from '../receipts/receipt-number.tsx';
import { SavedStamp } from '../receipts/saved-stamp.tsx';
import { useReceipt } from '../receipts/use-receipt.ts';
import { TicketSheet } from './ticket-sheet.tsx';
import './saved-for-later.css';

const icons: Readonly<Record<OpenEnd, LucideIcon>> = {
  'by-itself': Send,
  'looked-into': CircleHelp,
  customer: UserRoundCheck,
  person: CircleHelp,
  refused: CircleX,
};

/**
 * The visit is over and saved, and the customer is not registered yet: what becomes of it with each provider, and their
 * ticket where they have to come back. Nothing here says who they are; it stays until staff go on.
 */
export function SavedForLaterScreen({ parting }: { readonly parting: Parting }) {
  const { t } = useWords();
  const closeParting = useVisit((visit) => visit.closeParting);
  const { ticket, customerLanguage } = parting;
  const receipt = useReceipt();
  return (
    <Frame>
      <Screen
        title={t(`desk.saved.title.${kindOf(parting)}`)}
        lead={t(`desk.saved.lead.${leadOf(parting)}`)}
        beside={<PrintButton receipt={receipt} />}
        primary={{ word: t('desk.saved.action'), onPress: closeParting }}
      >
        <PrintProgress receipt={receipt} />
        <CustomerWords language={customerLanguage}>
          {ticket ? (
            <TicketSheet ticket={ticket}>
              <SavedWhen />
            </TicketSheet>
          ) : null}
          {ticket && parting.open.every(({ end }) => end === 'customer') ? null : (
            <Ends parting={parting} number={receipt.number} />
          )}
        </CustomerWords>
      </Screen>
    </Frame>
  );
}

/** What becomes of it, per provider. */
function Ends({ parting, number }: { readonly parting: Parting; readonly number: TicketView | null }) {
  const { t } = useWords();
  const { ticket } = parting;
  // The ticket itself says it of those who need the customer.
  const open = parting.open.filter(({ end }) => !ticket || end !== 'customer');
  return (
    <Sheet>
      <section className="saved" aria-labelledby="saved-ends">
        {ticket ? null : <SavedStamp words={t(`desk.saved.title.${kindOf(parting)}`)} />}
        <h2 id="saved-ends" className={ticket ? 'visually-hidden' : undefined}>
          {t(`desk.saved.customerTitle.${ticket ? 'rest' : kindOf(parting)}`)}
        </h2>
        <ul className="saved__ends">
          {open.map(({ provider, end }) => (
            <li key={provider} className="saved__end">
              <Icon icon={icons[end]} />
              <span>
                <strong>{t(`provider.${provider}`)}</strong> {t(`desk.saved.ends.${end}`)}
              </span>
            </li>
          ))}
        </ul>
        {ticket ? null : <SavedWhen />}
        {number && !ticket ? <ReceiptNumber number={number} /> : null}
      </section>
    </Sheet>
  );
}

function SavedWhen() {
  const { t, format } = useWords();
  const { clock } = useKiosk();
  const [at] = useState(() => clock.now());
  const status = useApp((app) => app.status);
  const place = status ? t('frame.place', { branch: status.branch, terminal: status.terminal }) : '';
  return (
    <p className="saved__when">
      <Icon icon={Archive} size="small" />
      <span>{t('desk.saved.when', { time: format.dateTime(at), place })}</span>
    </p>
  );
}

/**
 * What can be said of all of them together. Nobody is told that they are not registered where an answer was lost: they may be;
 * and nobody who was a customer before. Everybody else is: what goes out by itself has registered nobody yet.
 */
function kindOf({ open, ticket, isChange }: Parting): 'customer' | 'others' | 'unclear' {
  if (ticket) return 'customer';
  if (open.some(({ end }) => end === 'looked-into' || end === 'person')) return 'unclear';
  return isChange ? 'others' : 'customer';
}

function leadOf({ open, ticket }: Parting): 'customer' | 'person' | 'others' {
  if (ticket) return 'customer';
  return open.some(({ end }) => end === 'person' || end === 'refused') ? 'person' : 'others';
}
