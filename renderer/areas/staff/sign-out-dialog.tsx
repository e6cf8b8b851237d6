import { useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutbox, useSession } from '../../stores/stores.ts';

interface SignOutDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** An open visit ends with it, as far as is known here. */
  readonly endsVisit?: boolean;
}

/** How many entries of the outbox only a person can settle; main's own count where it has just refused by it. */
export function useOpenQuestions(): { readonly unknown: number; readonly quarantined: number } {
  const failure = useSession((session) => session.failure);
  const counts = useOutbox((outbox) => outbox.counts);
  const { unknown, quarantined } =
    failure?.code === 'not-acknowledged' ? failure : (counts ?? { unknown: 0, quarantined: 0 });
  return { unknown, quarantined };
}

/** Signing out ends the open visit, so it is asked for; locking keeps it. What is unclear in the outbox is shown once more. */
export function SignOutDialog({ isOpen, onClose, endsVisit = true }: SignOutDialogProps) {
  const { t } = useWords();
  const signOut = useSession((session) => session.signOut);
  const forgetFailure = useSession((session) => session.forgetFailure);
  const shown = useOpenQuestions();
  const { unknown, quarantined } = shown;
  const isAnyOpen = unknown + quarantined > 0;
  const isLeaving = useRef(false);
  const close = () => {
    forgetFailure();
    onClose();
  };
  const leave = async () => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    // Where there are more by now, main refuses, and they stand here.
    await signOut(isAnyOpen ? shown : undefined);
    isLeaving.current = false;
  };
  return (
    <Dialog
      isAlert
      isOpen={isOpen}
      onClose={close}
      title={t('staff.signOut.title')}
      actions={
        <>
          <Button onPress={close}>{t('staff.signOut.keep')}</Button>
          <Button kind="danger" onPress={() => void leave()}>
            {isAnyOpen ? t('team.leaving.action') : t('staff.signOut.action')}
          </Button>
        </>
      }
    >
      {endsVisit ? <p>{t('staff.signOut.body')}</p> : null}
      {isAnyOpen ? (
        <Notice tone="caution" announce="polite">
          <p>{t('team.leaving.lead')}</p>
          {unknown > 0 ? <p>{t('team.leaving.unknown', { count: unknown })}</p> : null}
          {quarantined > 0 ? <p>{t('team.leaving.quarantined', { count: quarantined })}</p> : null}
        </Notice>
      ) : null}
    </Dialog>
  );
}
