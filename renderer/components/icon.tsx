import type { LucideIcon } from 'lucide-react';
import './icon.css';

interface IconProps {
  readonly icon: LucideIcon;
  readonly size?: 'small' | 'medium' | 'large';
  /** Points along the text: mirrored where the text runs from right to left. */
  readonly directional?: boolean;
  readonly spinning?: boolean;
}

/** A picture beside a word; never a word by itself, so it is hidden from screen readers. */
export function Icon({ icon: Picture, size = 'medium', directional = false, spinning = false }: IconProps) {
  const turned = directional ? ' icon--directional' : '';
  const moving = spinning ? ' icon--spinning' : '';
  return <Picture className={`icon icon--${size}${turned}${moving}`} aria-hidden="true" focusable="false" />;
}
