import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How far a row has to be folded to fit in one line: 0 is everything spelt out, each step shows less. Measured rather
 * than guessed from the width, because words are longer in other languages and with larger text. Starts over whenever
 * the row or what it says changes.
 */
export function useFold(row: RefObject<HTMLElement | null>, steps: number, says: string): number {
  const [fold, setFold] = useState({ step: 0, says, width: 0 });
  const [width, setWidth] = useState(0);

  useLayoutEffect(() => {
    const element = row.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [row]);

  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    if (fold.says !== says || fold.width !== width) {
      setFold({ step: 0, says, width });
    } else if (element.scrollWidth > element.clientWidth + 1 && fold.step < steps) {
      setFold({ ...fold, step: fold.step + 1 });
    }
  }, [row, steps, says, width, fold]);

  return fold.step;
}
