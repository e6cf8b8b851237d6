import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n/words.tsx';

interface IdleWarningProps {
  readonly leftMs: number;
  readonly onStay: () => void;
}

/** The last half minute before the lock. Any key and any touch answers it; the button is for those who look for one. */
export function IdleWarning({ leftMs, onStay }: IdleWarningProps) {
  const { t, format } = useWords();
  return (
    <Dialog
      isOpen
      isAlert
      onClose={onStay}
      title={t('tools.idle.title')}
      actions={
        <Button kind="primary" onPress={onStay}>
          {t('tools.idle.stay')}
        </Button>
      }
    >
      <p>{t('tools.idle.body', { wait: format.duration(leftMs) })}</p>
    </Dialog>
  );
}
