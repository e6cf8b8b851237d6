import { type ReactNode, useState } from 'react';
import type { Application } from '../../../../shared/domain/application.ts';
import { maskEmail, maskIdentityNumber, maskPhoneNumber } from '../../../../shared/domain/mask.ts';
import type { TicketView } from '../../../../shared/domain/outbox-item.ts';
import { codeProviderOf, type Journey, providersOf } from '../../../../shared/journeys/journey.ts';
import { findJourney } from '../../../../shared/journeys/shipped.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Ledger, type LedgerRow } from '../../../components/ledger.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useApp, useSession } from '../../../stores/stores.ts';
import { ReceiptNumber } from '../../receipts/receipt-number.tsx';
import { journeyWords } from '../journey-words.ts';
import { enrolmentRows } from './enrolment-rows.tsx';
import { maskName } from './mask-name.ts';

interface ReceiptProps {
  readonly application: Application;
  /** What the desk reads; null until main has said it. */
  readonly number: TicketView | null;
  /** Not beside another QR code: a phone would be held to the wrong one. */
  readonly hasQr?: boolean;
}

/** Enough to recognise the visit by, and nothing to copy a person from. What is not known has no row. */
export function Receipt({ application, number, hasQr = true }: ReceiptProps) {
  const words = useWords();
  const { t, format } = words;
  const { clock } = useKiosk();
  const [at] = useState(() => clock.now());
  const status = useApp((app) => app.status);
  const session = useSession((state) => state.session);
  const journey = findJourney(application.journeyId, application.journeyVersion);
  const rows: readonly LedgerRow[] = [
    // First: what has to be found again is seen without scrolling.
    {
      key: 'reference',
      name: t('journey.done.receipt.reference'),
      value: (
        <span className="ltr">{number?.code ?? application.applicationId.slice(0, 8).toUpperCase()}</span>
      ),
    },
    { key: 'what', name: t('journey.done.receipt.what'), value: sayWhat(application, journey, words) },
    ...(journey ? providerRows(application, journey, words) : []),
    ...customerRows(application, words),
    {
      key: 'served',
      name: t('journey.done.receipt.served'),
      value: session && session.state !== 'signed-out' ? session.displayName : '',
    },
    {
      key: 'place',
      name: t('journey.done.receipt.place'),
      value: status ? t('frame.place', { branch: status.branch, terminal: status.terminal }) : '',
    },
    { key: 'when', name: t('journey.done.receipt.when'), value: format.dateTime(at) },
  ];
  return (
    <Sheet formal>
      <div className="receipt">
        <h2>{t('journey.done.receipt.title')}</h2>
        <div className="receipt__body">
          {number && hasQr ? <ReceiptNumber number={number} /> : null}
          <Ledger rows={rows} />
        </div>
      </div>
    </Sheet>
  );
}

/** Where each provider has a row of its own, the journey's name is enough. */
function sayWhat({ journeyId, enrolments }: Application, journey: Journey | undefined, words: Words): string {
  const { t, format } = words;
  const name = t(journeyWords(journeyId).name);
  if (!journey || enrolments.length > 0) return name;
  const providers = providersOf(journey).map((provider) => t(`provider.${provider}`));
  return format.besides(name, format.list(providers));
}

function providerRows(application: Application, journey: Journey, words: Words): readonly LedgerRow[] {
  const { t } = words;
  const code = codeProviderOf(journey);
  const rows = enrolmentRows(application.enrolments, journey, words);
  return rows.length > 0 && code
    ? [...rows, { key: code, name: t(`provider.${code}`), value: t('done.state.accepted') }]
    : rows;
}

function customerRows({ draft, policyHolder }: Application, { t }: Words): readonly LedgerRow[] {
  const { legalFullName, givenName, familyName, identityNumber, documentNumber, phoneNumber, email } = draft;
  const holder = policyHolder?.state === 'signed-in' ? policyHolder.customerName : '';
  const name = legalFullName ?? ([givenName, familyName].filter(Boolean).join(' ') || holder);
  const number = identityNumber ?? documentNumber;
  const numberOf = identityNumber ? 'identity' : 'document';
  const contact = phoneNumber ? maskPhoneNumber(phoneNumber) : email ? maskEmail(email) : undefined;
  const row = (key: 'customer' | 'identity' | 'document' | 'contact', value: ReactNode, isThere: boolean) =>
    isThere ? [{ key, name: t(`journey.done.receipt.${key}`), value }] : [];
  return [
    ...row('customer', <bdi>{maskName(name)}</bdi>, name !== ''),
    ...row(numberOf, <span className="ltr">{maskIdentityNumber(number ?? '')}</span>, Boolean(number)),
    ...row('contact', <span className="ltr">{contact}</span>, Boolean(contact)),
  ];
}
