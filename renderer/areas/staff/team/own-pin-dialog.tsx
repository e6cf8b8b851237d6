import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/failure.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useCountdown } from '../../../components/use-countdown.ts';
import { useWords } from '../../../i18n/words.tsx';
import { NewPinPad, sayWhyNot } from '../new-pin-pad.tsx';
import { PinPad } from '../pin-pad.tsx';
import { shortestPin } from '../pin-problem.tsx';
import { useNewPin } from '../use-new-pin.ts';
import './team.css';

type Stage = 'old' | 'new' | 'done';

/** One's own PIN: the old one, then a new one twice. Mount it to open it; nothing that was typed outlives it. */
export function OwnPinDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { t, format } = words;
  const { client, clock } = useKiosk();
  const [old, setOld] = useState('');
  const [stage, setStage] = useState<Stage>('old');
  const newPin = useNewPin(old);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [delayedUntil, setDelayedUntil] = useState(0);
  const delayMs = useCountdown(delayedUntil, 0);
  const oldInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (stage === 'old') oldInput.current?.focus();
  }, [stage]);

  const keep = async (pin: string) => {
    setPending(true);
    const answer = await client['staff.change-own-pin']({ pin: old, newPin: pin });
    setPending(false);
    newPin.startOver();
    setFailure(answer.ok ? null : answer.error);
    setStage(answer.ok ? 'done' : 'old');
    setOld('');
    if (!answer.ok && answer.error.code === 'pin-delayed')
      setDelayedUntil(clock.monotonic() + answer.error.waitMs);
  };
  const why =
    stage === 'new'
      ? sayWhyNot(newPin, words)
      : delayMs > 0
        ? t('staff.pin.wait', { wait: format.duration(delayMs) })
        : old.length < shortestPin
          ? t('team.ownPin.oldFirst')
          : undefined;
  const goOn = () => {
    if (why !== undefined || isPending) return;
    if (stage === 'old') {
      setFailure(null);
      setStage('new');
      return;
    }
    const pin = newPin.advance();
    if (pin !== null) void keep(pin);
  };
  const word =
    stage === 'old'
      ? t('team.ownPin.next')
      : t(newPin.stage === 'first' ? 'newPin.next' : 'team.ownPin.action');

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('team.ownPin.title')}
      onEnter={goOn}
      actions={
        stage === 'done' ? (
          <Button kind="primary" onPress={onClose}>
            {t('team.ownPin.close')}
          </Button>
        ) : (
          <>
            {why ? <p className="team__why">{why}</p> : null}
            <Button kind="primary" isDisabled={why !== undefined || isPending} onPress={goOn}>
              {word}
            </Button>
          </>
        )
      }
    >
      {failure ? <FailureNotice failure={failure} /> : null}
      {stage === 'old' ? (
        <PinPad
          label={t('team.ownPin.old')}
          pin={old}
          onChange={setOld}
          isDisabled={delayMs > 0}
          isInvalid={failure !== null}
          inputRef={oldInput}
        />
      ) : null}
      {stage === 'new' ? <NewPinPad newPin={newPin} takesFocus /> : null}
      {stage === 'done' ? (
        <Notice tone="positive" announce="polite">
          {t('team.ownPin.done')}
        </Notice>
      ) : null}
    </Dialog>
  );
}
