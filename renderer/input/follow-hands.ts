/** Keys of hands: characters may come from a reader just as well. */
const handKeys = /^(Tab|Enter|Escape|Arrow.+|F\d+)$/;

/**
 * Notes on the document what was used last, as `data-hands`: `touch` or `keys`. Keys are shown on buttons for who uses
 * them. A finger counts once it has left the screen: nothing may move under it.
 */
export function followHands(page: Document, onTouch: () => void): () => void {
  const { dataset } = page.documentElement;
  const touched = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') return;
    onTouch();
    requestAnimationFrame(() => {
      dataset.hands = 'touch';
    });
  };
  const pressed = ({ key, isTrusted }: KeyboardEvent) => {
    if (isTrusted && handKeys.test(key)) dataset.hands = 'keys';
  };
  page.addEventListener('pointerup', touched, { capture: true });
  page.addEventListener('keydown', pressed, { capture: true });
  return () => {
    page.removeEventListener('pointerup', touched, { capture: true });
    page.removeEventListener('keydown', pressed, { capture: true });
  };
}
