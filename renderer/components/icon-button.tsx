import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** The word that the icon stands for. */
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly directional?: boolean;
}

/** An action told by its icon alone; only where the icon is known to everybody: close, delete. */
export function IconButton({
  icon,
  label,
  onPress,
  isDisabled = false,
  directional = false,
}: IconButtonProps) {
  return (
    <AriaButton className="icon-button" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
      <Icon icon={icon} directional={directional} />
    </AriaButton>
  );
}
