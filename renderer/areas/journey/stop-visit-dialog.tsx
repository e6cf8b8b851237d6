import { Archive } from 'lucide-react';
import type { Application } from '../../../shared/domain/application.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { partingOfVisit } from '../../stores/visit-state.ts';
import { isUntouched } from './send/enrolment-outlook.ts';

interface StopVisitDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * Asks before what was not sent is cancelled and a customer's details are deleted. Offers to save the visit instead, where
 * it can go on later. What a provider has is never touched by this.
 */
export function StopVisitDialog({ isOpen, onClose }: StopVisitDialogProps) {
  const { t } = useWords();
  const { application, stopVisit, endVisit } = useVisit((visit) => visit);
  const canWait = useVisit((visit) => partingOfVisit(visit) !== null);
  return (
    <Dialog
      isAlert
      wide={canWait}
      isOpen={isOpen}
      onClose={onClose}
      title={t('journey.stop.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('journey.stop.keep')}</Button>
          {canWait ? (
            <Button icon={Archive} onPress={() => void endVisit()}>
              {t('journey.stop.save')}
            </Button>
          ) : null}
          <Button kind="danger" onPress={() => void stopVisit()}>
            {t('journey.stop.action')}
          </Button>
        </>
      }
    >
      <p>{application ? t(bodyKey(application)) : null}</p>
      {canWait ? <p>{t('journey.stop.rather')}</p> : null}
    </Dialog>
  );
}

/** What stopping does, by the farthest that any provider has come. */
function bodyKey({ enrolments, registration: { state }, policyHolder }: Application) {
  const isUnclear = state === 'unclear' || state === 'with-a-person';
  if (isUnclear || enrolments.some((enrolment) => enrolment.state === 'unclear'))
    return 'journey.stop.bodyUnclear';
  if (state === 'code-open' || state === 'code-over') return 'journey.stop.bodySent';
  const isSaved = enrolments.some((enrolment) => enrolment.state === 'not-sent' && enrolment.saved);
  const isTaken =
    enrolments.some(
      (enrolment) =>
        enrolment.state === 'accepted' || (enrolment.state !== 'not-sent' && !isUntouched(enrolment)),
    ) ||
    // A policy holder's number has gone out, and perhaps details.
    (policyHolder?.state ?? 'signed-out') !== 'signed-out';
  if (isTaken) return 'journey.stop.bodyTaken';
  return isSaved || state === 'needs-customer' || state === 'refused'
    ? 'journey.stop.bodySaved'
    : 'journey.stop.bodyNotSent';
}
