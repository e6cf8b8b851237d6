import {
  Archive,
  CircleCheck,
  CircleHelp,
  CircleMinus,
  CircleX,
  type LucideIcon,
  Send,
  UserRoundCheck,
} from 'lucide-react';
import { useState } from 'react';
import type { TicketView } from '../../../shared/domain/outbox-item.ts';
import { headlineOfEnded, type ReceiptOutcome } from '../../../shared/domain/receipt.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Icon } from '../../components/icon.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { CustomerWords, useWords } from '../../i18n/words.tsx';
import type { Parting } from '../../stores/parting.ts';
import { useApp, useVisit } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { PrintButton, PrintProgress } from '../receipts/print-receipt.tsx';
import { ReceiptNumber } from '../receipts/receipt-number.tsx';
import { SavedStamp } from '../receipts/saved-stamp.tsx';
import { useReceipt } from '../receipts/use-receipt.ts';
import { TicketSheet } from './ticket-sheet.tsx';
import './saved-for-later.css';

const icons: Readonly<Record<ReceiptOutcome, LucideIcon>> = {
  registered: CircleCheck,
  added: CircleCheck,
  changed: CircleCheck,
  'by-itself': Send,
  'looked-into': CircleHelp,
  customer: UserRoundCheck,
  person: CircleHelp,
  refused: CircleX,
  'left-out': CircleMinus,
};

const settled = {
  registered: 'accepted',
  added: 'added',
  changed: 'changed',
  'left-out': 'skipped',
} as const;
const isSettled = (outcome: ReceiptOutcome): outcome is keyof typeof settled => outcome in settled;

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
          {ticket && parting.lines.every(({ outcome }) => outcome === 'customer') ? null : (
            <Ends parting={parting} number={receipt.number} />
          )}
        </CustomerWords>
      </Screen>
    </Frame>
  );
}

/** What has become of it and what will, per provider. */
function Ends({ parting, number }: { readonly parting: Parting; readonly number: TicketView | null }) {
  const { t } = useWords();
  const { ticket } = parting;
  // The ticket itself says it of those who need the customer.
  const lines = parting.lines.filter(({ outcome }) => !ticket || outcome !== 'customer');
  return (
    <Sheet>
      <section className="saved" aria-labelledby="saved-ends">
        {ticket ? null : <SavedStamp words={t(`desk.saved.title.${kindOf(parting)}`)} />}
        <h2 id="saved-ends">{t(`desk.saved.customerTitle.${ticket ? 'rest' : kindOf(parting)}`)}</h2>
        <ul className="saved__ends">
          {lines.map(({ provider, outcome }) => (
            <li key={provider} className={`saved__end saved__end--${outcome}`}>
              <Icon icon={icons[outcome]} />
              <span>
                <strong>{t(`provider.${provider}`)}</strong>{' '}
                {isSettled(outcome) ? t(`done.state.${settled[outcome]}`) : t(`desk.saved.ends.${outcome}`)}
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
 * nor who was a customer before, nor who is registered with one provider already. Everybody else is: what goes out by itself has
 * registered nobody yet.
 */
function kindOf({ lines, ticket, isChange }: Parting): 'customer' | 'others' | 'unclear' | 'mixed' {
  switch (headlineOfEnded(lines, { isChange, hasTicket: ticket !== null })) {
    case 'in-part':
      return 'mixed';
    case 'unclear':
      return 'unclear';
    case 'unsent':
      return 'others';
    default:
      return 'customer';
  }
}

function leadOf({ lines, ticket }: Parting): 'customer' | 'person' | 'others' {
  if (ticket) return 'customer';
  return lines.some(({ outcome }) => outcome === 'person' || outcome === 'refused') ? 'person' : 'others';
}
