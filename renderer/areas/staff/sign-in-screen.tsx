import { Info, LogIn } from 'lucide-react';
import { useRef, useState } from 'react';
import type { StaffId } from '../../../shared/brand.ts';
import { Button } from '../../components/button.tsx';
import { later } from '../../components/later.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { TerminalNotices } from '../frame/terminal-notices.tsx';
import { Loading } from '../start/loading.tsx';
import { PinPad } from './pin-pad.tsx';
import { PinProblem, usePinDelay, useWhyNoPin } from './pin-problem.tsx';
import { StaffCard } from './staff-card.tsx';
import './sign-in-screen.css';

const ChoosePinScreen = later(async () => (await import('./choose-pin-screen.tsx')).ChoosePinScreen, Loading);
// Dialogs are not needed to sign in.
const AboutDialog = later(async () => (await import('../settings/about-dialog.tsx')).AboutDialog);

/** Who serves: choose the name, enter the PIN. Notices about this terminal stand here, before any work. */
export function SignInScreen() {
  const { t } = useWords();
  const staff = useSession((session) => session.staff);
  const signIn = useSession((session) => session.signIn);
  const forgetFailure = useSession((session) => session.forgetFailure);
  const failure = useSession((session) => session.failure);
  const [chosenId, setChosenId] = useState<StaffId | null>(null);
  const [pin, setPin] = useState('');
  const [entered, setEntered] = useState('');
  const [isAboutOpen, setAboutOpen] = useState(false);
  const pinInput = useRef<HTMLInputElement>(null);
  const isDelayed = usePinDelay() > 0;
  const whyNoPin = useWhyNoPin(pin);

  const chosen = staff?.find((card) => card.staffId === chosenId);
  const choose = (staffId: StaffId) => {
    setChosenId(staffId);
    setPin('');
    forgetFailure();
    pinInput.current?.focus();
  };
  const enter = async () => {
    if (!chosen) return;
    setEntered(pin);
    const agreed = await signIn(chosen.staffId, pin);
    if (agreed) return;
    setPin('');
    pinInput.current?.focus();
  };

  if (chosen && failure?.code === 'pin-to-choose')
    return <ChoosePinScreen who={chosen} pin={entered} onLeave={() => choose(chosen.staffId)} />;

  return (
    <Frame>
      <Screen
        title={t('staff.signIn.title')}
        lead={t('staff.signIn.lead')}
        wide
        primary={{
          word: t('staff.signIn.action'),
          icon: LogIn,
          onPress: () => void enter(),
          why: chosen ? whyNoPin : t('staff.signIn.chooseFirst'),
        }}
        leading={
          <Button kind="quiet" icon={Info} onPress={() => setAboutOpen(true)}>
            {t('frame.about.open')}
          </Button>
        }
      >
        <div className="sign-in">
          <section className="sign-in__names" aria-label={t('staff.signIn.names')}>
            <PinProblem />
            {staff === null ? <p role="status">{t('staff.signIn.loading')}</p> : null}
            {staff?.length === 0 ? <Notice tone="caution">{t('staff.signIn.empty')}</Notice> : null}
            <ul className="sign-in__list">
              {staff?.map((card) => (
                <li key={card.staffId}>
                  <StaffCard
                    card={card}
                    isChosen={card.staffId === chosenId}
                    onChoose={() => choose(card.staffId)}
                  />
                </li>
              ))}
            </ul>
            <TerminalNotices />
          </section>
          <Sheet>
            <div className="sign-in__pin">
              <PinPad
                label={chosen ? t('staff.signIn.chosen', { name: chosen.displayName }) : t('staff.pin.label')}
                pin={pin}
                onChange={setPin}
                isDisabled={isDelayed}
                isInvalid={failure !== null}
                inputRef={pinInput}
              />
            </div>
          </Sheet>
        </div>
      </Screen>
      {isAboutOpen ? <AboutDialog isOpen onClose={() => setAboutOpen(false)} /> : null}
    </Frame>
  );
}
