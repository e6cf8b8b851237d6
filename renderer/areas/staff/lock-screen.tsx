import { LockOpen, LogOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { staffAtWork } from '../../i18n/en/staff-at-work.ts';
import { team } from '../../i18n/en/team.ts';
import { addEnglish } from '../../i18n/i18n.ts';
import { useCatalogues, useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { PinPad } from './pin-pad.tsx';
import { PinProblem, usePinDelay, useWhyNoPin } from './pin-problem.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';
import './lock-screen.css';

/** Stands instead of the work, which is kept. Only the person who locked unlocks; anyone may sign out, which ends the visit. */
export function LockScreen({ name }: { readonly name: string }) {
  const i18n = useCatalogues();
  // A window that began anew while it was locked has not been at work yet.
  useState(() => addEnglish(i18n, { staff: staffAtWork, team }));
  const { t } = useWords();
  const unlock = useSession((session) => session.unlock);
  const failure = useSession((session) => session.failure);
  const [isAsking, setAsking] = useState(false);
  const [pin, setPin] = useState('');
  const pinInput = useRef<HTMLInputElement>(null);
  const isDelayed = usePinDelay() > 0;
  const why = useWhyNoPin(pin);

  const enter = async () => {
    const agreed = await unlock(pin);
    if (agreed) return;
    setPin('');
    pinInput.current?.focus();
  };

  return (
    <Frame>
      <Screen
        title={t('staff.lock.title')}
        lead={t('staff.lock.lead')}
        focusAt="pin"
        primary={{ word: t('staff.lock.action'), icon: LockOpen, onPress: () => void enter(), why }}
        leading={
          <Button icon={LogOut} onPress={() => setAsking(true)}>
            {t('staff.lock.signOut')}
          </Button>
        }
      >
        <div className="lock">
          <Sheet>
            <div className="lock__pin">
              <p className="lock__who">{t('staff.lock.whose', { name })}</p>
              <PinPad
                label={t('staff.signIn.chosen', { name })}
                pin={pin}
                onChange={setPin}
                isDisabled={isDelayed}
                isInvalid={failure !== null}
                inputRef={pinInput}
              />
            </div>
          </Sheet>
          <PinProblem />
        </div>
      </Screen>
      <SignOutDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </Frame>
  );
}
