import { CircleAlert } from 'lucide-react';
import type { HTMLAttributes } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './text-input.css';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Called as the field is left: the moment to save and to judge. */
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, beside the field; announced when it appears. */
  readonly problem?: string | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly type?: 'text' | 'email' | 'tel';
  /** Numbers and addresses run left to right in every language. */
  readonly leftToRight?: boolean;
  readonly focusKey?: string;
  readonly isDisabled?: boolean;
}

/** One line of typing. Nothing is remembered or corrected by the browser. */
export function TextInput({
  label,
  value,
  onChange,
  onLeave,
  hint,
  problem,
  inputMode = 'text',
  type = 'text',
  leftToRight = false,
  focusKey,
  isDisabled = false,
}: TextInputProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      onBlur={() => onLeave?.()}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
      validationBehavior="aria"
      type={type}
      inputMode={inputMode ?? 'text'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <Label className="field__label">{label}</Label>
      <Input
        className="field__input"
        dir={leftToRight ? 'ltr' : 'auto'}
        {...(focusKey ? { 'data-focus-key': focusKey } : {})}
      />
      <FieldNote hint={hint} problem={problem} />
    </TextField>
  );
}

/** The line under a field: a hint, replaced by the problem while there is one. */
export function FieldNote({ hint, problem }: Pick<TextInputProps, 'hint' | 'problem'>) {
  return (
    <div className="field__note" aria-live="polite">
      {problem ? (
        <Text slot="errorMessage" className="field__problem">
          <Icon icon={CircleAlert} size="small" />
          <span>{problem}</span>
        </Text>
      ) : hint ? (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      ) : null}
    </div>
  );
}
