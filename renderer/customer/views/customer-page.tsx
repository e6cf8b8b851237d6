import { type ReactNode, useEffect, useRef } from 'react';
import { BrandMark } from '../../components/brand-mark.tsx';
import './customer-page.css';

interface CustomerPageProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children?: ReactNode;
  /** What can be done, the first of them on the trailing side. */
  readonly actions?: ReactNode;
  /** In the middle, with nothing to do. */
  readonly isCalm?: boolean;
  /** The focus stays with what it is on: a field has it. */
  readonly keepsFocus?: boolean;
}

/** One screen of the customer's: nothing of the staff's frame, larger type, one decision. */
export function CustomerPage({
  title,
  lead,
  children,
  actions,
  isCalm = false,
  keepsFocus = false,
}: CustomerPageProps) {
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!keepsFocus) titleRef.current?.focus({ preventScroll: true });
  }, [keepsFocus]);
  return (
    <div className={isCalm ? 'customer-page customer-page--calm' : 'customer-page'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long screen is scrolled with the arrow keys from here */}
      <main className="customer-page__main scroll" tabIndex={0} aria-label={title}>
        <div className="customer-page__column">
          {isCalm ? <BrandMark large /> : null}
          <h1 ref={titleRef} tabIndex={-1} className="customer-page__title">
            {title}
          </h1>
          {lead ? <p className="customer-page__lead">{lead}</p> : null}
          {children}
        </div>
      </main>
      {actions ? <footer className="customer-page__actions">{actions}</footer> : null}
    </div>
  );
}
