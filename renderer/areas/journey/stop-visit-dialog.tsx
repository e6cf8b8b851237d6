import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { isUntouched } from './send/enrolment-outlook.ts';

interface StopVisitDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before a customer's details are deleted. What was sent is never touched by this. */
export function StopVisitDialog({ isOpen, onClose }: StopVisitDialogProps) {
  const { t } = useWords();
  const endVisit = useVisit((visit) => visit.endVisit);
  const wasSent = useVisit((visit) => visit.application?.registration.state !== 'not-sent');
  const wasTaken = useVisit(
    ({ application }) =>
      (application?.enrolments ?? []).some((enrolment) => !isUntouched(enrolment)) ||
      // A policy holder's number has gone out, and perhaps details.
      (application?.policyHolder?.state ?? 'signed-out') !== 'signed-out',
  );
  return (
    <Dialog
      isAlert
      isOpen={isOpen}
      onClose={onClose}
      title={t('journey.stop.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('journey.stop.keep')}</Button>
          <Button kind="danger" onPress={() => void endVisit()}>
            {t('journey.stop.action')}
          </Button>
        </>
      }
    >
      <p>
        {wasSent
          ? t('journey.stop.bodySent')
          : wasTaken
            ? t('journey.stop.bodyTaken')
            : t('journey.stop.bodyNotSent')}
      </p>
    </Dialog>
  );
}
