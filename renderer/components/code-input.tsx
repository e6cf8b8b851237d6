import { type Ref, useId } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { digitsIn } from './code-digits.ts';
import './code-input.css';

interface CodeInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  /** How many digits are expected: the number of boxes. */
  readonly length: number;
  /** "3 of 6 digits", for a screen reader. */
  readonly progress: string;
  readonly isInvalid?: boolean;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/**
 * A one-time code: as many boxes as digits for the eye, one field for fingers, paste and screen readers. Takes any
 * script's digits, spaces and dashes; anything else leaves no trace.
 */
export function CodeInput({
  label,
  value,
  onChange,
  length,
  progress,
  isInvalid = false,
  isDisabled = false,
  describedBy,
  inputRef,
}: CodeInputProps) {
  const progressId = useId();
  const boxes = Array.from({ length }, (_, place) => value[place] ?? '');
  return (
    <TextField
      className="code"
      value={value}
      onChange={(text) => onChange(digitsIn(text, length))}
      isInvalid={isInvalid}
      isDisabled={isDisabled}
      validationBehavior="aria"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      aria-describedby={describedBy ? `${progressId} ${describedBy}` : progressId}
    >
      <Label className="field__label">{label}</Label>
      <div className="code__row">
        <div className="code__boxes" aria-hidden="true">
          {boxes.map((digit, place) => (
            <span
              // The place is what a box is.
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes never move
              key={place}
              className={boxClass(place, value.length, length)}
            >
              {digit}
            </span>
          ))}
        </div>
        <Input
          className="code__input"
          dir="ltr"
          data-focus-key="code"
          onSelect={(event) => keepCaretAtEnd(event.currentTarget)}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </div>
      <span id={progressId} className="visually-hidden" aria-live="polite">
        {progress}
      </span>
    </TextField>
  );
}

/** The boxes show one place to type at, the next empty one; a caret elsewhere would make them lie. */
function keepCaretAtEnd(input: HTMLInputElement): void {
  const end = input.value.length;
  if (input.selectionStart === end && input.selectionEnd === end) return;
  if (input.selectionStart === 0 && input.selectionEnd === end) return;
  input.setSelectionRange(end, end);
}

function boxClass(place: number, typed: number, length: number): string {
  const next = place === Math.min(typed, length - 1) ? ' code__box--next' : '';
  const half = place === length / 2 ? ' code__box--half' : '';
  return `code__box${next}${half}`;
}
