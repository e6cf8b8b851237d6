import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import './badge.css';

interface BadgeProps {
  readonly icon: LucideIcon;
  readonly tone: 'positive' | 'caution' | 'danger' | 'plain' | 'training' | 'accent';
  readonly children: string;
  readonly spinning?: boolean;
  /** At which fold of the top bar the word goes. */
  readonly foldsAt?: number;
  /** What stays of the word then: a number. */
  readonly short?: string | undefined;
}

/** A state in one icon and a word or two. */
export function Badge({ icon, tone, children, spinning = false, foldsAt, short }: BadgeProps) {
  return (
    <span className={`badge badge--${tone}`}>
      <Icon icon={icon} size="small" spinning={spinning} />
      <span {...(foldsAt ? { 'data-folds-at': foldsAt } : {})}>{children}</span>
      {short ? <span className="fold-short">{short}</span> : null}
    </span>
  );
}
