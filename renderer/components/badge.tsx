import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import './badge.css';

interface BadgeProps {
  readonly icon: LucideIcon;
  readonly tone: 'positive' | 'caution' | 'danger' | 'plain' | 'training' | 'accent';
  readonly children: string;
  readonly spinning?: boolean;
}

/** A state in one icon and a word or two. */
export function Badge({ icon, tone, children, spinning = false }: BadgeProps) {
  return (
    <span className={`badge badge--${tone}`}>
      <Icon icon={icon} size="small" spinning={spinning} />
      <span className="badge__word">{children}</span>
    </span>
  );
}
