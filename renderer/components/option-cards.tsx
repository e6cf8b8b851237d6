import type { LucideIcon } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { FieldNote } from './text-input.tsx';
import './option-cards.css';

export interface OptionCard<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly about?: string | undefined;
  readonly icon?: LucideIcon;
}

interface OptionCardsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly OptionCard<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  readonly stacked?: boolean;
  readonly focusKey?: string;
}

/** A choice of one, each answer a card as large as a finger. */
export function OptionCards<Value extends string>({
  label,
  options,
  value,
  onChange,
  problem,
  hint,
  isDisabled = false,
  stacked = false,
  focusKey,
}: OptionCardsProps<Value>) {
  return (
    <RadioGroup
      className={stacked ? 'options options--stacked' : 'options'}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(focusKey ? { 'data-focus-key': focusKey } : {})}
    >
      <Label className="field__label">{label}</Label>
      <div className="options__cards">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="option">
            <span className="option__mark" aria-hidden="true" />
            {option.icon ? <Icon icon={option.icon} /> : null}
            <span className="option__words">
              <span className="option__name">{option.name}</span>
              {option.about ? <span className="option__about">{option.about}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      {problem || hint ? <FieldNote hint={hint} problem={problem} /> : null}
    </RadioGroup>
  );
}
