import { Lock, LogOut, UserRound } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';
import { BarPopover } from './bar-popover.tsx';

/** Who serves; locking and signing out. Both keep the work. */
export function StaffMenu({ name }: { readonly name: string }) {
  const { t } = useWords();
  const lock = useSession((session) => session.lock);
  const signOut = useSession((session) => session.signOut);
  return (
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
              void signOut();
            }}
          >
            {t('tools.staff.signOut')}
          </Button>
        </div>
      )}
    </BarPopover>
  );
}
