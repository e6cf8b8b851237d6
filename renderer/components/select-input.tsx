import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { FieldNote } from './text-input.tsx';
import './select-input.css';

interface SelectInputProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
  readonly focusKey?: string;
}

/** A choice of one from a list that is short enough to look through. */
export function SelectInput<Value extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  problem,
  isDisabled = false,
  focusKey,
}: SelectInputProps<Value>) {
  return (
    <Select
      className="field"
      // Empty until something is chosen, as every other field; the library's own word is in fewer languages than ours.
      placeholder=""
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as Value);
      }}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      <Button className="select__button" {...(focusKey ? { 'data-focus-key': focusKey } : {})}>
        <SelectValue className="select__value" />
        <Icon icon={ChevronDown} size="small" />
      </Button>
      {problem || hint ? <FieldNote hint={hint} problem={problem} /> : null}
      <Popover className="list-popover">
        <ListBox className="list scroll">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.name} className="list__item">
              {option.name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
