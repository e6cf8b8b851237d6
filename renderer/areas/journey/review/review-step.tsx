import { ShieldCheck } from 'lucide-react';
import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import type { StepId } from '../../../../shared/journeys/journey.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { CustomerWords, useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { isFrozen, journeyOf, stepBefore } from '../../../stores/visit-state.ts';
import { ReviewSheet } from './review-sheet.tsx';

/** The customer looks at everything that will be sent, and confirms it. Nothing is sent before. */
export function ReviewStep() {
  const { t, format } = useWords();
  const visit = useVisit((state) => state);
  const before = useVisit(stepBefore);
  const frozen = useVisit(isFrozen);
  const journey = useVisit(journeyOf);
  const { application } = visit;
  if (!application || !journey) return null;

  const edit = (step: StepId, field?: ApplicantField) => {
    visit.lookAt(step);
    if (field) visit.rememberFocus(field);
  };
  const { confirmedAt } = application;
  return (
    <Screen
      title={t('journey.review.title')}
      lead={t('journey.review.lead')}
      onBack={before && (() => visit.lookAt(before))}
      primary={
        confirmedAt === undefined
          ? {
              word: t('journey.review.action'),
              icon: ShieldCheck,
              isPending: visit.pending !== null,
              onPress: () => void visit.confirmReview(),
            }
          : { word: t('journey.goOn'), onPress: visit.goOn }
      }
    >
      {visit.failure ? <FailureNotice failure={visit.failure.failure} /> : null}
      {confirmedAt === undefined ? null : (
        <Notice tone="positive">{t('journey.review.confirmed', { time: format.time(confirmedAt) })}</Notice>
      )}
      <CustomerWords language={application.customerLanguage}>
        <ReviewSheet application={application} journey={journey} onEdit={frozen ? undefined : edit} />
      </CustomerWords>
    </Screen>
  );
}
