import { RefreshCw } from 'lucide-react';
import type { LoginMethod } from '../../../../shared/domain/applicant.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';

interface NoCodeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly method: LoginMethod;
  readonly contact: string;
  /** Absent while no new code may be asked for. */
  readonly onResend: (() => void) | undefined;
}

/** What to try before a new code: most codes that "did not arrive" are late, or went elsewhere. */
export function NoCodeDialog({ isOpen, onClose, method, contact, onResend }: NoCodeDialogProps) {
  const { t } = useWords();
  const place = isolate(contact);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('journey.code.help.title')}
      actions={
        onResend ? (
          <Button icon={RefreshCw} onPress={onResend}>
            {t('journey.code.resend')}
          </Button>
        ) : null
      }
    >
      <ol className="code-step__help">
        <li>{t('journey.code.help.waited')}</li>
        <li>{t('journey.code.help.contact', { contact: place })}</li>
        <li>{method === 'email' ? t('journey.code.help.email') : t('journey.code.help.phone')}</li>
      </ol>
      <p>{t('journey.code.help.otherwise')}</p>
    </Dialog>
  );
}
