import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './button.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One primary per screen; quiet ones lie on the paper without a border. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly iconAfter?: LucideIcon;
  /** The icon points along the text. */
  readonly directional?: boolean;
  readonly isDisabled?: boolean;
  /** Id of the sentence that says why it is disabled. */
  readonly describedBy?: string | undefined;
  /** The key that does the same, shown on the button. */
  readonly keyHint?: string;
  /** Returns here after the lock. */
  readonly focusKey?: string;
  /** Says more than the visible word does, beginning with that word. */
  readonly label?: string;
}

/** An action with its word: verb and noun. Primary ones are 64 px high, the others 48. */
export function Button({
  children,
  onPress,
  kind = 'secondary',
  icon,
  iconAfter,
  directional = false,
  isDisabled = false,
  describedBy,
  keyHint,
  focusKey,
  label,
}: ButtonProps) {
  return (
    <AriaButton
      className={`button button--${kind}`}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      {...(focusKey ? { 'data-focus-key': focusKey } : {})}
      {...(label ? { 'aria-label': label } : {})}
    >
      {icon ? <Icon icon={icon} directional={directional} /> : null}
      <span className="button__word">{children}</span>
      {iconAfter ? <Icon icon={iconAfter} directional={directional} /> : null}
      {keyHint ? (
        <span className="key-hint" aria-hidden="true">
          {keyHint}
        </span>
      ) : null}
    </AriaButton>
  );
}
