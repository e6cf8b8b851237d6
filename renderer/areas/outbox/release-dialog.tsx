import type { SubmissionId } from '../../../shared/brand.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutboxItem } from '../../stores/stores.ts';
import { useNeedsLeave, WithLeave } from './with-leave.tsx';

interface ReleaseDialogProps {
  readonly submissionId: SubmissionId;
  readonly onClose: () => void;
}

/** Lets an entry that was set aside as unreadable be tried once more. */
export function ReleaseDialog({ submissionId, onClose }: ReleaseDialogProps) {
  const { t } = useWords();
  const release = useOutboxItem((store) => store.release);
  const needsLeave = useNeedsLeave();
  return (
    <WithLeave
      kind="settle-unknown"
      subject={submissionId}
      what={t('outbox.release.approve')}
      onClose={onClose}
      onLeave={(approvalId) => void release(approvalId)}
    >
      {(go) => (
        <Dialog
          isAlert
          isOpen
          onClose={onClose}
          title={t('outbox.release.title')}
          actions={
            <>
              <Button onPress={onClose}>{t('outbox.release.keep')}</Button>
              <Button kind="primary" onPress={go}>
                {t('outbox.release.action')}
              </Button>
            </>
          }
        >
          <p>{t('outbox.release.body')}</p>
          {needsLeave ? <p>{t('outbox.cancel.approve')}</p> : null}
        </Dialog>
      )}
    </WithLeave>
  );
}
