import { useState } from 'react';
import { shortestNewPin, weaknessOf } from '../../../shared/domain/new-pin.ts';
import type { PinWeakness } from '../../../shared/domain/pin-weakness.ts';

/** A new PIN being typed twice. */
export interface NewPin {
  readonly stage: 'first' | 'again';
  /** What stands in the field now. */
  readonly pin: string;
  readonly type: (pin: string) => void;
  /** The second one was another one; the first has to be typed anew. */
  readonly isDifferent: boolean;
  /** Why the stage can't be left yet. */
  readonly why: PinWeakness | 'repeat-first' | undefined;
  /** On to the second time; after that, the PIN, once both are the same. */
  readonly advance: () => string | null;
  readonly startOver: () => void;
}

/** Two times the same PIN, good enough to be kept. Main has the last word on that. `before` is the one it replaces. */
export function useNewPin(before?: string): NewPin {
  const [first, setFirst] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [isDifferent, setDifferent] = useState(false);
  const why =
    first === null
      ? weaknessOf(pin, before)
      : pin.length < shortestNewPin
        ? ('repeat-first' as const)
        : undefined;
  const startOver = () => {
    setFirst(null);
    setPin('');
  };
  return {
    stage: first === null ? 'first' : 'again',
    pin,
    type: (typed) => {
      setPin(typed);
      setDifferent(false);
    },
    isDifferent,
    why,
    advance: () => {
      if (why) return null;
      if (first === pin) return pin;
      if (first === null) {
        setFirst(pin);
        setPin('');
      } else {
        startOver();
        setDifferent(true);
      }
      return null;
    },
    startOver,
  };
}
