import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';
import './notice.css';

export type Tone = 'positive' | 'caution' | 'danger' | 'info';

/** The one icon of each tone, everywhere. */
export const toneIcons: Readonly<Record<Tone, LucideIcon>> = {
  positive: CircleCheck,
  caution: TriangleAlert,
  danger: CircleX,
  info: Info,
};

interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** `assertive` interrupts a screen reader: for what stopped the person. `quiet` is not announced. */
  readonly announce?: 'assertive' | 'polite' | 'quiet';
  /** Small, last. */
  readonly support?: string;
}

/** A sentence about the state of things: icon and word, never colour alone. */
export function Notice({ tone, children, announce = 'quiet', support }: NoticeProps) {
  const { t } = useWords();
  const role = announce === 'assertive' ? 'alert' : announce === 'polite' ? 'status' : undefined;
  return (
    <div className={`notice notice--${tone}`} {...(role ? { role } : {})}>
      <Icon icon={toneIcons[tone]} />
      <div className="notice__words">
        <span className="visually-hidden">{t(`frame.tone.${tone}`)}</span>
        <div>{children}</div>
        {support ? <small className="notice__support">{support}</small> : null}
      </div>
    </div>
  );
}
