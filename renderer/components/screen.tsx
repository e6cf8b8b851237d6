import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import { useWords } from '../i18n/words.tsx';
import { useScreenKeys } from '../input/use-screen-keys.ts';
import { Button } from './button.tsx';
import { ScreenExtrasContext } from './screen-extras.ts';
import './screen.css';

/** The one thing to do next, at the trailing end of the bottom bar. */
export interface PrimaryAction {
  readonly word: string;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  /** Why it can't be done yet; disables it and stands beside it. */
  readonly why?: string | undefined;
  readonly isPending?: boolean;
  /** A key of its own, shown in place of Enter, which does the same. */
  readonly keyHint?: string;
}

interface ScreenProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly primary?: PrimaryAction | undefined;
  readonly onBack?: (() => void) | undefined;
  /** Something beside back, on the leading side. */
  readonly leading?: ReactNode;
  /** A quieter way beside the primary action. */
  readonly beside?: ReactNode;
  /** The `data-focus-key` to begin at; the title when absent or not there. */
  readonly focusAt?: string | null;
  readonly wide?: boolean;
}

/**
 * One decision: a title, what belongs to it, and the bottom bar. Begins with the focus on its first field or its title,
 * so that a screen reader starts reading there.
 */
export function Screen({
  title,
  lead,
  children,
  primary,
  onBack,
  leading,
  beside,
  focusAt = null,
  wide = false,
}: ScreenProps) {
  const { t } = useWords();
  const extras = useContext(ScreenExtrasContext);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const whyId = useId();
  const isBlocked = primary?.why !== undefined || primary?.isPending === true;
  useScreenKeys(
    { onEnter: primary && !isBlocked ? primary.onPress : undefined, onEscape: onBack },
    primary?.word,
  );

  // The first place only: later changes of the screen must not move the focus.
  const startAt = useRef(focusAt);
  useEffect(() => {
    const field = startAt.current ? findFocusKey(startAt.current) : null;
    field?.focus();
    if (!field || document.activeElement === field) startAt.current = null;
    if (!field || document.activeElement !== field) titleRef.current?.focus({ preventScroll: true });
  }, []);
  // A field that can't be used yet, because the visit is being read again, gets it as soon as it can.
  useEffect(() => {
    if (!startAt.current || document.activeElement !== titleRef.current) return;
    const field = findFocusKey(startAt.current);
    field?.focus();
    if (document.activeElement === field) startAt.current = null;
  });

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long screen is scrolled with the arrow keys from here */}
      <main className="screen scroll" data-screen="" tabIndex={0} aria-label={title}>
        <div className={wide ? 'screen__column screen__column--wide' : 'screen__column'}>
          <div className="screen__head">
            <h1 ref={titleRef} tabIndex={-1}>
              {title}
            </h1>
            {lead ? <p className="screen__lead">{lead}</p> : null}
          </div>
          {extras.note}
          {children}
        </div>
      </main>
      {primary || onBack || leading || beside || extras.bar ? (
        <footer className="bar" data-screen="">
          <div className="bar__start">
            {onBack ? (
              <Button onPress={onBack} icon={ArrowLeft} directional keyHint={t('frame.keys.escape')}>
                {t('frame.back')}
              </Button>
            ) : null}
            {leading}
            {extras.bar}
          </div>
          <div className="bar__end">
            {beside}
            {primary?.why ? (
              <p id={whyId} className="bar__why">
                {primary.why}
              </p>
            ) : null}
            {primary ? (
              <Button
                kind="primary"
                onPress={primary.onPress}
                isDisabled={isBlocked}
                describedBy={primary.why ? whyId : undefined}
                iconAfter={primary.icon ?? ArrowRight}
                directional={primary.icon === undefined}
                {...(isBlocked ? {} : { keyHint: primary.keyHint ?? t('frame.keys.enter') })}
              >
                {primary.word}
              </Button>
            ) : null}
          </div>
        </footer>
      ) : null}
    </>
  );
}

/** Finds a place to type by its key; of a group of choices, the one that is chosen or comes first; of a date, its first part. */
export function findFocusKey(key: string): HTMLElement | null {
  const places = [...document.querySelectorAll<HTMLElement>('[data-focus-key]')];
  const place = places.find(({ dataset }) => dataset.focusKey === key) ?? null;
  if (!place || place.matches('input, button, textarea')) return place;
  const find = (inside: string) => place.querySelector<HTMLElement>(inside);
  return find('input:checked') ?? find('input') ?? find('[role="spinbutton"]') ?? place;
}
