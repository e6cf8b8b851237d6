import { useState } from 'react';
import type { Application } from '../../../../shared/domain/application.ts';
import { maskEmail, maskIdentityNumber, maskPhoneNumber } from '../../../../shared/domain/mask.ts';
import { findJourney } from '../../../../shared/journeys/shipped.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Ledger, type LedgerRow } from '../../../components/ledger.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useApp, useSession } from '../../../stores/stores.ts';
import { journeyWords } from '../journey-words.ts';
import { maskName } from './mask-name.ts';

/** Enough to recognise the visit by, and nothing to copy a person from. */
export function Receipt({ application }: { readonly application: Application }) {
  const { t, format } = useWords();
  const { clock } = useKiosk();
  const [at] = useState(() => clock.now());
  const status = useApp((app) => app.status);
  const session = useSession((state) => state.session);
  const journey = findJourney(application.journeyId);
  const { legalFullName = '', identityNumber = '', phoneNumber, email } = application.draft;
  const contact = phoneNumber ? maskPhoneNumber(phoneNumber) : maskEmail(email ?? '');
  const words = journeyWords(application.journeyId);

  const rows: readonly LedgerRow[] = [
    {
      key: 'what',
      name: t('journey.done.receipt.what'),
      value: journey ? `${t(words.name)}, ${t(`provider.${journey.provider}`)}` : t(words.name),
    },
    {
      key: 'customer',
      name: t('journey.done.receipt.customer'),
      value: <bdi>{maskName(legalFullName)}</bdi>,
    },
    {
      key: 'identity',
      name: t('journey.done.receipt.identity'),
      value: <span className="ltr">{maskIdentityNumber(identityNumber)}</span>,
    },
    {
      key: 'contact',
      name: t('journey.done.receipt.contact'),
      value: <span className="ltr">{contact}</span>,
    },
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
    {
      key: 'reference',
      name: t('journey.done.receipt.reference'),
      value: <span className="ltr">{application.applicationId.slice(0, 8).toUpperCase()}</span>,
    },
  ];
  return (
    <Sheet formal>
      <div className="receipt">
        <h2>{t('journey.done.receipt.title')}</h2>
        <Ledger rows={rows} />
      </div>
    </Sheet>
  );
}
