import { CircleAlert } from 'lucide-react';
import { type Ref, useId } from 'react';
import { Icon } from '../../../components/icon.tsx';
import '../../../components/text-input.css';

/** The element that holds what was typed. */
export type SecretElement = HTMLInputElement | HTMLTextAreaElement;

interface SecretInputProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong and what to do; stands where the hint stood. */
  readonly problem: string | undefined;
  /** A key has several lines, which no password field takes. */
  readonly kind: 'line' | 'key-file';
  readonly focusKey: string;
  readonly onType: () => void;
  /** Enter, where it is no line break. */
  readonly onEnter: () => void;
  readonly ref: Ref<SecretElement>;
}

/**
 * Takes a secret and never shows one. Not a controlled field: React would write each value into an attribute, where it
 * could be read from the page's source. What was typed is in the element alone, until it is emptied.
 */
export function SecretInput({
  label,
  hint,
  problem,
  kind,
  focusKey,
  onType,
  onEnter,
  ref,
}: SecretInputProps) {
  const id = useId();
  const noteId = useId();
  const shared = {
    id,
    dir: 'ltr',
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    'aria-describedby': noteId,
    'aria-invalid': problem !== undefined,
    'data-focus-key': focusKey,
    onInput: onType,
    ...(problem === undefined ? {} : { 'data-invalid': '' }),
  } as const;
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      {kind === 'line' ? (
        <input
          {...shared}
          ref={ref as Ref<HTMLInputElement>}
          type="password"
          className="field__input secret-input"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.repeat) onEnter();
          }}
        />
      ) : (
        <textarea
          {...shared}
          ref={ref as Ref<HTMLTextAreaElement>}
          rows={4}
          className="field__input secret-input secret-input--lines scroll"
        />
      )}
      <div id={noteId} className="field__note" aria-live="polite">
        {problem === undefined ? (
          <span className="field__hint">{hint}</span>
        ) : (
          <span className="field__problem">
            <Icon icon={CircleAlert} size="small" />
            <span>{problem}</span>
          </span>
        )}
      </div>
    </div>
  );
}
