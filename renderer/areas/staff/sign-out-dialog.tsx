import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';

interface SignOutDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Signing out ends the open visit, so it is asked for; locking keeps it. */
export function SignOutDialog({ isOpen, onClose }: SignOutDialogProps) {
  const { t } = useWords();
  const signOut = useSession((session) => session.signOut);
  return (
    <Dialog
      isAlert
      isOpen={isOpen}
      onClose={onClose}
      title={t('staff.signOut.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('staff.signOut.keep')}</Button>
          <Button kind="danger" onPress={() => void signOut()}>
            {t('staff.signOut.action')}
          </Button>
        </>
      }
    >
      <p>{t('staff.signOut.body')}</p>
    </Dialog>
  );
}
