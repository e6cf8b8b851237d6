import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './check-box.css';

interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly focusKey?: string;
}

/** A yes, or nothing said: the whole line is the target. */
export function CheckBox({ label, isChecked, onChange, isDisabled = false, focusKey }: CheckBoxProps) {
  return (
    <Checkbox
      className="check"
      isSelected={isChecked}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(focusKey ? { 'data-focus-key': focusKey } : {})}
    >
      <span className="check__mark" aria-hidden="true">
        <Icon icon={Check} size="small" />
      </span>
      <span>{label}</span>
    </Checkbox>
  );
}
