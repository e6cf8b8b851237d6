import { PencilLine, RefreshCw } from 'lucide-react';
import type { LoginMethod } from '../../../../shared/domain/applicant.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Resend } from './use-resend.ts';

interface NoCodeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly method: LoginMethod;
  readonly contact: string;
  readonly resend: Resend;
  readonly onResend: () => void;
  /** The number or the address turned out to be wrong. */
  readonly onCorrect: () => void;
}

/** What to try before a new code: most codes that "did not arrive" are late, or went elsewhere. */
export function NoCodeDialog({
  isOpen,
  onClose,
  method,
  contact,
  resend,
  onResend,
  onCorrect,
}: NoCodeDialogProps) {
  const { t, format } = useWords();
  const place = isolate(contact);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('journey.code.help.title')}
      actions={
        resend.left === 0 ? null : (
          <>
            <Button icon={PencilLine} onPress={onCorrect}>
              {t(`journey.code.numberWrong.${method}`)}
            </Button>
            <Button icon={RefreshCw} isDisabled={!resend.isPossible} onPress={onResend}>
              {resend.waitMs > 0
                ? t('journey.code.resendWait', { wait: format.duration(resend.waitMs) })
                : t('journey.code.resend')}
            </Button>
          </>
        )
      }
    >
      <ol className="code-step__help">
        <li>{t('journey.code.help.waited')}</li>
        <li>{t('journey.code.help.contact', { contact: place })}</li>
        <li>{method === 'email' ? t('journey.code.help.email') : t('journey.code.help.phone')}</li>
      </ol>
      <p>{resend.left > 0 ? t('journey.code.help.otherwise') : t('journey.code.noneLeft')}</p>
    </Dialog>
  );
}
