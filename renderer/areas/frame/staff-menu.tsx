import { KeyRound, Lock, LogOut, UserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useVisit } from '../../stores/stores.ts';
import { SignOutDialog } from '../staff/sign-out-dialog.tsx';
import { BarPopover } from './bar-popover.tsx';

// Opened once in a terminal's life, or twice.
const CredentialsDialog = lazy(async () => ({
  default: (await import('../settings/credentials/credentials-dialog.tsx')).CredentialsDialog,
}));

/** Who serves; locking and signing out. Locking keeps the work; signing out ends the visit. A supervisor sets up, too. */
export function StaffMenu({ name }: { readonly name: string }) {
  const { t } = useWords();
  const lock = useSession((session) => session.lock);
  const signOut = useSession((session) => session.signOut);
  const hasVisit = useVisit((visit) => visit.application !== null);
  const isSupervisor = useSession(
    ({ session }) => session?.state === 'signed-in' && session.role === 'supervisor',
  );
  const [isAsking, setAsking] = useState(false);
  const [isSettingUp, setSettingUp] = useState(false);
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
            {isSupervisor ? (
              <Button
                icon={KeyRound}
                onPress={() => {
                  close();
                  setSettingUp(true);
                }}
              >
                {t('credentials.open')}
              </Button>
            ) : null}
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
      {isSupervisor && isSettingUp ? (
        <Suspense fallback={null}>
          <CredentialsDialog onClose={() => setSettingUp(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
