import { Lock, LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useVisit } from '../../stores/stores.ts';
import { SignOutDialog } from '../staff/sign-out-dialog.tsx';
import { BarPopover } from './bar-popover.tsx';

/** Who serves; locking and signing out. Locking keeps the work; signing out ends the visit. */
export function StaffMenu({ name }: { readonly name: string }) {
  const { t } = useWords();
  const lock = useSession((session) => session.lock);
  const signOut = useSession((session) => session.signOut);
  const hasVisit = useVisit((visit) => visit.application !== null);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <BarPopover icon={UserRound} word={name} foldsAt={3} name={t('tools.staff.menu')} title={name}>
        {(close) => (
          <div className="bar-popover__actions">
            <Button
              icon={Lock}
              keyHint={t('frame.keys.lock')}
              onPress={() => {
                close();
                void lock();
              }}
            >
              {t('tools.staff.lock')}
            </Button>
            <Button
              icon={LogOut}
              onPress={() => {
                close();
                if (hasVisit) setAsking(true);
                else void signOut();
              }}
            >
              {t('tools.staff.signOut')}
            </Button>
          </div>
        )}
      </BarPopover>
      <SignOutDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}
