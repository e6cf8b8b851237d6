import { type ReactNode, useEffect, useRef } from 'react';

/** Held down so long, a key that repeats begins to; and then does so this often. */
const repeatAfterMs = 450;
const repeatEveryMs = 70;

interface KeyButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** What it is called, where its face does not say so. */
  readonly label?: string | undefined;
  readonly look?: 'letter' | 'act' | 'space' | 'candidate';
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean;
  readonly repeats?: boolean;
}

/**
 * A key. Acts as it is touched, like a real one, and never takes the focus from what is typed into. It is out of the order
 * of Tab, since hands on real keys don't need it, and a button by name for whoever explores the screen.
 */
export function KeyButton({
  children,
  onPress,
  label,
  look = 'letter',
  isPressed,
  isDisabled = false,
  repeats = false,
}: KeyButtonProps) {
  const latest = useRef(onPress);
  latest.current = onPress;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const again = () => {
    latest.current();
    timer.current = setTimeout(again, repeatEveryMs);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`key key--${look}`}
      disabled={isDisabled}
      {...(label ? { 'aria-label': label } : {})}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onPointerDown={(event) => {
        event.preventDefault();
        if (event.button !== 0) return;
        onPress();
        if (repeats) timer.current = setTimeout(again, repeatAfterMs);
      }}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={release}
      onClick={({ nativeEvent }) => {
        // A click without a pointer is a screen reader's; a finger has acted already, and maybe on the key that was here before.
        if (!('pointerType' in nativeEvent && nativeEvent.pointerType)) onPress();
      }}
    >
      {children}
    </button>
  );
}
