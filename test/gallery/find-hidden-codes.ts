/**
 * The codes of a page that no phone can read as the page stands: somebody would have to scroll to them first, and nothing says so. By what
 * they are called, but for one that has run out; runs in the page.
 */
export function findHiddenCodes(): readonly string[] {
  const slack = 1.5;
  const isSeen = (code: Element): boolean => {
    const { left, right, top, bottom } = code.getBoundingClientRect();
    const isWithin = (edge: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>) =>
      left >= edge.left - slack &&
      right <= edge.right + slack &&
      top >= edge.top - slack &&
      bottom <= edge.bottom + slack;
    for (let at = code.parentElement; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const hides = overflowX !== 'visible' || overflowY !== 'visible';
      if (hides && !isWithin(at.getBoundingClientRect())) return false;
    }
    return isWithin({ left: 0, right: innerWidth, top: 0, bottom: innerHeight });
  };
  const codes = [...document.querySelectorAll('.qr:not(.qr--spent)')];
  return codes.filter((code) => !isSeen(code)).map((code) => code.getAttribute('aria-label') ?? '');
}
