import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './option-cards.css';

interface ChoiceButton<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly about?: string;
  readonly icon?: LucideIcon;
}

interface ChoiceButtonsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly ChoiceButton<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly isDisabled?: boolean;
  /** Of the first; the others are reached from there. */
  readonly focusKey: string;
}

/** Answers that lead on at once, each as large as a finger: for a question after which there is nothing else to decide. */
export function ChoiceButtons<Value extends string>({
  label,
  choices,
  onChoose,
  isDisabled = false,
  focusKey,
}: ChoiceButtonsProps<Value>) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, these are buttons
    <div role="group" aria-labelledby={labelId} className="options options--stacked">
      <span id={labelId} className="field__label">
        {label}
      </span>
      <div className="options__cards">
        {choices.map(({ value, name, about, icon }, index) => (
          <Button
            key={value}
            className="option option--button"
            onPress={() => onChoose(value)}
            isDisabled={isDisabled}
            {...(index === 0 ? { 'data-focus-key': focusKey } : {})}
          >
            {icon ? <Icon icon={icon} /> : null}
            <span className="option__words">
              <span className="option__name">{name}</span>
              {about ? <span className="option__about">{about}</span> : null}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}
