import { useEffect, useRef } from 'react';
import { Notice } from '../../components/notice.tsx';
import { useWords, type Words } from '../../i18n/words.tsx';
import { PinPad } from './pin-pad.tsx';
import type { NewPin } from './use-new-pin.ts';
import './new-pin-pad.css';

interface NewPinPadProps {
  readonly newPin: NewPin;
  /** The pad has the focus as soon as it appears. */
  readonly takesFocus?: boolean;
}

/** The pad for a new PIN, which is typed twice. */
export function NewPinPad({ newPin, takesFocus = false }: NewPinPadProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { stage, pin, type, isDifferent } = newPin;
  const isFirstLook = useRef(!takesFocus);
  // The field is another one now, though it looks the same: a screen reader is to say so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each stage
  useEffect(() => {
    if (!isFirstLook.current) input.current?.focus();
    isFirstLook.current = false;
  }, [stage]);
  return (
    <div className="new-pin">
      <PinPad
        key={stage}
        label={t(stage === 'first' ? 'newPin.first' : 'newPin.again')}
        pin={pin}
        onChange={type}
        isInvalid={isDifferent}
        inputRef={input}
      />
      {isDifferent ? (
        <Notice tone="danger" announce="assertive">
          {t('newPin.different')}
        </Notice>
      ) : (
        <p className="new-pin__about">{t('newPin.about')}</p>
      )}
    </div>
  );
}

/** Why a new PIN can't be taken yet, for the place beside the action. */
export function sayWhyNot({ why }: NewPin, { t }: Words): string | undefined {
  if (why === undefined) return undefined;
  return why === 'repeat-first' ? t('newPin.repeatFirst') : t(`newPin.why.${why}`);
}
