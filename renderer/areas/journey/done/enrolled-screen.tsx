import { DoorOpen } from 'lucide-react';
import type { Application } from '../../../../shared/domain/application.ts';
import type { Journey } from '../../../../shared/journeys/journey.ts';
import { Screen } from '../../../components/screen.tsx';
import { CustomerWords, useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { PrintButton, PrintProgress } from '../../receipts/print-receipt.tsx';
import { useReceipt } from '../../receipts/use-receipt.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { outcomeOf } from './enrolment-rows.tsx';
import { LeftOpen } from './left-open.tsx';
import { Receipt } from './receipt.tsx';

interface EnrolledScreenProps {
  readonly application: Application;
  readonly journey: Journey;
}

const sayings = { accepted: 'registered', added: 'member', changed: 'changed', skipped: 'none' } as const;

/** Everybody has accepted, or was left out: no code is to come, so the receipt is all there is. */
export function EnrolledScreen({ application, journey }: EnrolledScreenProps) {
  const { t } = useWords();
  const endVisit = useVisit((visit) => visit.endVisit);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const receipt = useReceipt();
  const outcomes = application.enrolments.map((enrolment) => outcomeOf(enrolment, journey));
  const saying = sayings[outcomes.find((outcome) => outcome !== 'skipped') ?? 'skipped'];
  return (
    <Screen
      title={t(`done.${saying}.title`)}
      lead={t(`done.${saying}.lead`)}
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
      <LeftOpen enrolments={application.enrolments} />
      <CustomerWords language={application.customerLanguage}>
        <Receipt application={application} number={receipt.number} />
      </CustomerWords>
      <p className="done__wipe">{t('journey.done.wipe')}</p>
    </Screen>
  );
}
