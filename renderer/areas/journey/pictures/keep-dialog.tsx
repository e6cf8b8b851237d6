import { useState } from 'react';
import { KeepReason } from '../../../../shared/domain/picture.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { useWords } from '../../../i18n/words.tsx';

interface KeepDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRetake: () => void;
  readonly onKeep: (reason: KeepReason) => void;
}

/** Every picture here was judged. */
const reasons = KeepReason.exclude(['not-judged']).options;

/** Keeping a picture that was refused for its quality: only with a reason, which is written down. */
export function KeepDialog({ isOpen, onClose, onRetake, onKeep }: KeepDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<KeepReason | null>(null);
  const close = () => {
    setReason(null);
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('capture.keep.title')}
      actions={
        <>
          <Button
            onPress={() => {
              close();
              onRetake();
            }}
          >
            {t('capture.keep.cancel')}
          </Button>
          <Button
            kind="primary"
            isDisabled={reason === null}
            onPress={() => {
              if (reason) onKeep(reason);
              close();
            }}
          >
            {t('capture.keep.action')}
          </Button>
        </>
      }
    >
      <p>{t('capture.keep.body')}</p>
      <OptionCards
        stacked
        label={t('capture.keep.label')}
        options={reasons.map((value) => ({ value, name: t(`capture.keep.reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
