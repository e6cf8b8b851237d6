import { useEffect, useState } from 'react';
import { kindOfPlace } from './kind-of-place.ts';

/** How long the keyboard stays when nothing is typed into any more: a finger on its way finds everything where it was. */
const stayMs = 250;

/** The place that is typed into by touch, and the way to be left alone with it. */
export interface TypingPlace {
  readonly place: HTMLElement | null;
  /** Another number for every place, and again when it is come back to. */
  readonly turn: number;
  readonly dismiss: () => void;
}

/**
 * The place that has the focus and that the keyboard is wanted for: touched, or reached while a finger was the last at
 * work. `isAlways`: however it was reached. Put away, the keyboard comes back with the next touch of a field.
 */
export function useTypingPlace(isAlways: boolean): TypingPlace {
  const [{ place, turn }, setPlace] = useState<{ place: HTMLElement | null; turn: number }>(nowhere);
  const [dismissed, setDismissed] = useState<HTMLElement | null>(null);
  useEffect(() => {
    // The code of this comes with the first touch.
    let isByTouch = true;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let isFingerDown = false;
    const leave = () => {
      leaving = setTimeout(() => {
        // What it rests on must not move away from under it.
        if (isFingerDown) return leave();
        setPlace((now) => ({ ...now, place: null }));
        setDismissed(null);
      }, stayMs);
    };
    const look = () => {
      const { activeElement } = document;
      clearTimeout(leaving);
      if ((isAlways || isByTouch) && activeElement instanceof HTMLElement && kindOfPlace(activeElement)) {
        setPlace((now) => (now.place === activeElement ? now : { place: activeElement, turn: now.turn + 1 }));
        return;
      }
      leave();
    };
    const onPointerDown = ({ pointerType, target }: PointerEvent) => {
      isFingerDown = true;
      if (!isInKeyboard(target)) isByTouch = pointerType === 'touch';
    };
    const onPointerCancel = () => {
      isFingerDown = false;
    };
    const onPointerUp = ({ pointerType, target }: PointerEvent) => {
      isFingerDown = false;
      const isTouched = target instanceof Node && document.activeElement?.contains(target) === true;
      if (pointerType !== 'touch' || !isTouched) return;
      setDismissed(null);
      look();
    };
    const onKeyDown = ({ key, isTrusted }: KeyboardEvent) => {
      // Characters may come from a reader; these come from hands.
      if (isTrusted && (key === 'Tab' || key === 'Escape')) isByTouch = false;
    };
    const first = { capture: true };
    document.addEventListener('pointerdown', onPointerDown, first);
    document.addEventListener('pointerup', onPointerUp, first);
    document.addEventListener('pointercancel', onPointerCancel, first);
    document.addEventListener('keydown', onKeyDown, first);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    look();
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('pointerdown', onPointerDown, first);
      document.removeEventListener('pointerup', onPointerUp, first);
      document.removeEventListener('pointercancel', onPointerCancel, first);
      document.removeEventListener('keydown', onKeyDown, first);
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, [isAlways]);
  return { turn, place: place === dismissed ? null : place, dismiss: () => setDismissed(place) };
}

const nowhere = { place: null, turn: 0 };

/** Whether something happened on the keyboard itself. */
export function isInKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-keyboard-keys]') !== null;
}
