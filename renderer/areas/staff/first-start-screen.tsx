import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { firstStart } from '../../i18n/en/first-start.ts';
import { newPin as newPinWords } from '../../i18n/en/new-pin.ts';
import { addEnglish } from '../../i18n/i18n.ts';
import { useCatalogues, useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { TerminalNotices } from '../frame/terminal-notices.tsx';
import { NewPinPad, sayWhyNot } from './new-pin-pad.tsx';
import { useNewPin } from './use-new-pin.ts';
import './sign-in-screen.css';

/** A live terminal without staff: whoever stands here names the first supervisor. Main lets it happen once. */
export function FirstStartScreen() {
  const i18n = useCatalogues();
  useState(() => addEnglish(i18n, { firstStart, newPin: newPinWords }));
  const words = useWords();
  const { t } = words;
  const { client } = useKiosk();
  const load = useSession((session) => session.load);
  const [name, setName] = useState('');
  const newPin = useNewPin();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const goOn = async () => {
    const pin = newPin.advance();
    if (pin === null || isPending) return;
    setPending(true);
    const answer = await client['staff.create-first']({ displayName: name, pin });
    setPending(false);
    newPin.startOver();
    setFailure(answer.ok ? null : answer.error);
    // From here on there is somebody, whoever it was.
    await load();
  };
  const whyNot = isPending ? t('firstStart.supervisor.working') : sayWhyNot(newPin, words);

  return (
    <Frame>
      <Screen
        wide
        title={t('firstStart.supervisor.title')}
        lead={t('firstStart.supervisor.lead')}
        focusAt="name"
        primary={{
          word: t(newPin.stage === 'first' ? 'newPin.next' : 'firstStart.supervisor.action'),
          icon: UserRoundPlus,
          onPress: () => void goOn(),
          why: name.trim() === '' ? t('firstStart.supervisor.nameFirst') : whyNot,
          isPending,
        }}
      >
        <div className="sign-in">
          <div className="sign-in__names">
            {failure ? <FailureNotice failure={failure} /> : null}
            <TextInput
              label={t('firstStart.supervisor.name')}
              value={name}
              onChange={(typed) => setName([...typed].slice(0, 60).join(''))}
              focusKey="name"
            />
            <Notice tone="info">{t('firstStart.supervisor.about')}</Notice>
            <TerminalNotices />
          </div>
          <Sheet>
            <NewPinPad newPin={newPin} />
          </Sheet>
        </div>
      </Screen>
    </Frame>
  );
}
