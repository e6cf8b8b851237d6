import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import './bar-popover.css';

interface BarButtonProps {
  readonly icon: LucideIcon;
  /** The visible word; it folds away when the bar is narrow, the name of the button stays. */
  readonly word: string;
  /** At which fold of the bar the word goes. */
  readonly foldsAt: number;
  /** What stays of the word then: a number. */
  readonly short?: string | undefined;
  /** What the button is: "Outbox". */
  readonly name: string;
  readonly tone?: 'plain' | 'caution' | 'positive' | 'danger' | undefined;
  /** Absent where what it opens listens to it by itself. */
  readonly onPress?: () => void;
}

/** A button of the top bar: icon, a word that may fold away, and what stays of it. */
export function BarButton({ icon, word, foldsAt, short, name, tone = 'plain', onPress }: BarButtonProps) {
  const { format } = useWords();
  return (
    <Button className={`bar-button bar-button--${tone}`} {...(onPress ? { onPress } : {})}>
      <Icon icon={icon} size="small" />
      <span className="visually-hidden">{format.named(name, '').trimEnd()}</span>{' '}
      <span data-folds-at={foldsAt}>{word}</span>
      {short ? (
        <span className="fold-short" aria-hidden="true">
          {short}
        </span>
      ) : null}
    </Button>
  );
}
