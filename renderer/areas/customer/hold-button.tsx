import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

interface HoldButtonProps {
  readonly children: ReactNode;
  readonly onHeld: () => void;
}

/** Long enough that nobody does it without meaning to. */
export const holdMs = 1_500;

/** A button that counts only when it is held, with a finger or with the space bar. */
export function HoldButton({ children, onHeld }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isHeld, setHeld] = useState(false);
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = () => {
    if (timer.current !== undefined) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      release();
      onHeld();
    }, holdMs);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === ' ' || key === 'Enter') hold();
  };
  return (
    <button
      type="button"
      className={isHeld ? 'hold hold--held' : 'hold'}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={onKey}
      onKeyUp={release}
      onBlur={release}
    >
      <span className="hold__word">{children}</span>
    </button>
  );
}
