import { LogIn } from 'lucide-react';
import { useState } from 'react';
import type { StaffCard } from '../../../shared/domain/staff.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { firstStart } from '../../i18n/en/first-start.ts';
import { newPin as newPinWords } from '../../i18n/en/new-pin.ts';
import { addEnglish } from '../../i18n/i18n.ts';
import { useCatalogues, useWords } from '../../i18n/words.tsx';
import { Frame } from '../frame/frame.tsx';
import { NewPinPad, sayWhyNot } from './new-pin-pad.tsx';
import { useNewPin } from './use-new-pin.ts';
import './lock-screen.css';

interface ChoosePinScreenProps {
  readonly who: StaffCard;
  /** The one that was set for them, as they have just typed it. */
  readonly pin: string;
  readonly onLeave: () => void;
}

/** Between a right PIN that somebody else knows and the work: one that only its owner knows. */
export function ChoosePinScreen({ who, pin, onLeave }: ChoosePinScreenProps) {
  const i18n = useCatalogues();
  useState(() => addEnglish(i18n, { firstStart, newPin: newPinWords }));
  const words = useWords();
  const { t } = words;
  const { client } = useKiosk();
  const newPin = useNewPin(pin);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const goOn = async () => {
    const chosen = newPin.advance();
    if (chosen === null || isPending) return;
    setPending(true);
    // Signed in, main says so by itself, and this screen is gone.
    const answer = await client['staff.choose-pin']({ staffId: who.staffId, pin, newPin: chosen });
    if (answer.ok) return;
    setPending(false);
    newPin.startOver();
    setFailure(answer.error);
  };

  return (
    <Frame>
      <Screen
        title={t('firstStart.choose.title')}
        lead={t('firstStart.choose.lead')}
        focusAt="pin"
        onBack={onLeave}
        primary={{
          word: t(newPin.stage === 'first' ? 'newPin.next' : 'firstStart.choose.action'),
          icon: LogIn,
          onPress: () => void goOn(),
          why: isPending ? t('firstStart.choose.working') : sayWhyNot(newPin, words),
          isPending,
        }}
      >
        <div className="lock">
          <Sheet>
            <div className="lock__pin">
              <p className="lock__who">{t('firstStart.choose.who', { name: who.displayName })}</p>
              <NewPinPad newPin={newPin} takesFocus />
            </div>
          </Sheet>
          {failure ? <FailureNotice failure={failure} /> : null}
        </div>
      </Screen>
    </Frame>
  );
}
