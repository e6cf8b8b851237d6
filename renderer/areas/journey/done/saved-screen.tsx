import { DoorOpen } from 'lucide-react';
import type { Application } from '../../../../shared/domain/application.ts';
import { Screen } from '../../../components/screen.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { CustomerWords, useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { PrintButton, PrintProgress } from '../../receipts/print-receipt.tsx';
import { useReceipt } from '../../receipts/use-receipt.ts';
import { SavedSummary } from '../served-form/saved-summary.tsx';
import { VisitProblem } from '../visit-problem.tsx';
import { Receipt } from './receipt.tsx';

/** A policy holder's details were sent back and read again: what the provider has now, and the receipt. */
export function SavedScreen({ application }: { readonly application: Application }) {
  const { t } = useWords();
  const endVisit = useVisit((visit) => visit.endVisit);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const receipt = useReceipt();
  const { policyHolder } = application;
  if (policyHolder?.state !== 'signed-in') return null;
  const { check, form } = policyHolder;
  return (
    <Screen
      title={t('done.saved.title')}
      lead={t('done.saved.lead')}
      beside={<PrintButton receipt={receipt} />}
      primary={{
        word: t('journey.done.action'),
        icon: DoorOpen,
        isPending: isBusy,
        onPress: () => void endVisit(),
      }}
    >
      <VisitProblem />
      <PrintProgress receipt={receipt} />
      <CustomerWords language={application.customerLanguage}>
        <div className="done">
          {check ? (
            <Sheet formal>
              <div className="receipt">
                <h2>{t('done.saved.what')}</h2>
                <SavedSummary check={check} form={form} />
              </div>
            </Sheet>
          ) : null}
          <Receipt application={application} number={receipt.number} />
        </div>
      </CustomerWords>
      <p className="done__wipe">{t('journey.done.wipe')}</p>
    </Screen>
  );
}
