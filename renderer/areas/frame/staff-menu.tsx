import { KeyRound, Lock, LogOut, PackageOpen, UserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useVisit } from '../../stores/stores.ts';
import { SignOutDialog } from '../staff/sign-out-dialog.tsx';
import { BarPopover } from './bar-popover.tsx';

// Opened now and then, by few.
const CredentialsDialog = lazy(async () => ({
  default: (await import('../settings/credentials/credentials-dialog.tsx')).CredentialsDialog,
}));

const TransferDialog = lazy(async () => ({
  default: (await import('../transfer/transfer-dialog.tsx')).TransferDialog,
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
  const [opened, setOpened] = useState<'credentials' | 'transfer' | null>(null);
  const closeOpened = () => setOpened(null);
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
              <>
                <Button
                  icon={PackageOpen}
                  onPress={() => {
                    close();
                    setOpened('transfer');
                  }}
                >
                  {t('transfer.open')}
                </Button>
                <Button
                  icon={KeyRound}
                  onPress={() => {
                    close();
                    setOpened('credentials');
                  }}
                >
                  {t('credentials.open')}
                </Button>
              </>
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
      {isSupervisor && opened ? (
        <Suspense fallback={null}>
          {opened === 'transfer' ? (
            <TransferDialog onClose={closeOpened} />
          ) : (
            <CredentialsDialog onClose={closeOpened} />
          )}
        </Suspense>
      ) : null}
    </>
  );
}
