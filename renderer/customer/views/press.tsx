import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import '../../components/button.css';

interface PressProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'secondary';
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
}

/** A button of the customer's: the looks of every other, without the library behind those, which this small page has no room for. */
export function Press({ children, onPress, kind = 'secondary', icon, isDisabled = false }: PressProps) {
  return (
    <button
      type="button"
      className={`button button--${kind} press`}
      disabled={isDisabled}
      {...(isDisabled ? { 'data-disabled': '' } : {})}
      onClick={onPress}
    >
      {icon ? <Icon icon={icon} /> : null}
      <span className="button__word">{children}</span>
    </button>
  );
}
