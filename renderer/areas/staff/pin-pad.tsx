import { Delete } from 'lucide-react';
import { type Ref, useId } from 'react';
import { Button } from 'react-aria-components';
import { digitsIn } from '../../components/code-digits.ts';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import '../../components/text-input.css';
import './pin-pad.css';

/** A PIN has at most this many digits. */
const mostDigits = 12;
/** So many places are drawn for the eye, whatever its length: the screen does not tell how long the PIN is. */
const drawnDigits = 6;

interface PinPadProps {
  readonly label: string;
  readonly pin: string;
  readonly onChange: (pin: string) => void;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A PIN by touch or by keys. Digits are shown as dots; typing anywhere on the pad counts. */
export function PinPad({
  label,
  pin,
  onChange,
  isDisabled = false,
  isInvalid = false,
  inputRef,
}: PinPadProps) {
  const { t, format } = useWords();
  const inputId = useId();
  const progressId = useId();
  const add = (digit: string) => onChange(digitsIn(pin + digit, mostDigits));
  return (
    // Keys that land on one of the buttons are digits all the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: the field below is the control; this only widens its reach
    <div
      className="pin-pad"
      onKeyDown={(event) => {
        if (isDisabled || event.target instanceof HTMLInputElement) return;
        if (event.key === 'Backspace') onChange(pin.slice(0, -1));
        else if (event.key.length === 1) add(event.key);
      }}
    >
      <div className="pin-pad__field">
        <label className="field__label" htmlFor={inputId}>
          {label}
        </label>
        <div className="pin-pad__line">
          <div className="pin-pad__dots" aria-hidden="true">
            {Array.from({ length: Math.max(drawnDigits, pin.length) }, (_, place) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: places never move
                key={place}
                className={place < pin.length ? 'pin-pad__dot pin-pad__dot--typed' : 'pin-pad__dot'}
              />
            ))}
          </div>
          <input
            className="pin-pad__input"
            id={inputId}
            type="password"
            inputMode="none"
            autoComplete="off"
            data-focus-key="pin"
            value={pin}
            onChange={(event) => onChange(digitsIn(event.target.value, mostDigits))}
            disabled={isDisabled}
            aria-invalid={isInvalid}
            aria-describedby={progressId}
            {...(inputRef ? { ref: inputRef } : {})}
          />
        </div>
        <span id={progressId} className="visually-hidden" aria-live="polite">
          {t('staff.pin.typed', { count: pin.length })}
        </span>
      </div>
      <div className="pin-pad__keys">
        {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => (
          <Button
            key={digit}
            className="pin-pad__key"
            isDisabled={isDisabled}
            onPress={() => add(String(digit))}
          >
            {format.number(digit)}
          </Button>
        ))}
        <Button
          className="pin-pad__key pin-pad__key--word"
          isDisabled={isDisabled || pin === ''}
          onPress={() => onChange('')}
        >
          {t('staff.pin.clear')}
        </Button>
        <Button className="pin-pad__key" isDisabled={isDisabled} onPress={() => add('0')}>
          {format.number(0)}
        </Button>
        <Button
          className="pin-pad__key pin-pad__key--word"
          aria-label={t('staff.pin.deleteLast')}
          isDisabled={isDisabled || pin === ''}
          onPress={() => onChange(pin.slice(0, -1))}
        >
          <Icon icon={Delete} directional />
        </Button>
      </div>
    </div>
  );
}
