import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How far a row has to be folded to fit in one line: 0 is everything spelt out, each step shows less. Measured rather
 * than guessed from the width, because words are longer in other languages and with larger text. Starts over whenever
 * the row's width changes, anything in it, the size of its text, or its face: one that has just been read is wider or
 * narrower than what stood in for it.
 */
export function useFold(row: RefObject<HTMLElement | null>, steps: number, textScale: number): number {
  const [fold, setFold] = useState({ step: 0, round: 0 });

  useLayoutEffect(() => {
    const element = row.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const startOver = () => setFold(({ round }) => ({ step: 0, round: round + 1 }));
    let width = element.clientWidth;
    const onResize = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      startOver();
    });
    // The fold itself only changes an attribute, which is not watched.
    const onChange = new MutationObserver(startOver);
    document.fonts.addEventListener('loadingdone', startOver);
    onResize.observe(element);
    onChange.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      document.fonts.removeEventListener('loadingdone', startOver);
      onResize.disconnect();
      onChange.disconnect();
    };
  }, [row]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: larger text is a reason to measure again
  useLayoutEffect(() => setFold(({ round }) => ({ step: 0, round: round + 1 })), [textScale]);

  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    if (fold.step < steps && element.scrollWidth > element.clientWidth + 1)
      setFold({ ...fold, step: fold.step + 1 });
    // What hangs from a button of the row is placed anew when the window changes, and now the button may stand elsewhere.
    else window.dispatchEvent(new Event('resize'));
  }, [row, steps, fold]);

  return fold.step;
}
