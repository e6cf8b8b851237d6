import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';

interface StopVisitDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before a customer's details are deleted. What was sent is never touched by this. */
export function StopVisitDialog({ isOpen, onClose }: StopVisitDialogProps) {
  const { t } = useWords();
  const endVisit = useVisit((visit) => visit.endVisit);
  const wasSent = useVisit((visit) => visit.application?.registration.state !== 'not-sent');
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
      <p>{wasSent ? t('journey.stop.bodySent') : t('journey.stop.bodyNotSent')}</p>
    </Dialog>
  );
}
