/** How large everything is that a finger can press on a page, and how far apart. Runs in a real browser: `page.evaluate(measureTargets, limits)`. */

export interface TargetLimits {
  /** In CSS pixels. */
  readonly sidePx: number;
  readonly gapPx: number;
  /** What may be smaller or closer, by selector. */
  readonly smaller: readonly string[];
  readonly closer: readonly string[];
}

/** Less than half a pixel is a matter of rounding. */
const limitsOfProduct = { sidePx: 47.5, gapPx: 7.5 };

/** What is smaller or closer on purpose, with the reason. */
export const exceptions = {
  smaller: {
    // A tap beside a part, anywhere in its field, goes to a part as well: the field is the target.
    '[role="spinbutton"]': 'parts of a date, inside a field that takes the tap',
  },
  closer: {
    '[role="spinbutton"]': 'parts of a date, inside a field that takes the tap',
    '[role="option"]':
      'entries of an opened list touch each other, each as high as a target; the choice is shown before anything comes of it',
    '.rail--long .rail__go':
      'steps of a long visit, which fit the screen only beside each other; going back loses nothing',
    '.search-list__open': 'opens the list of the field in which it stands, as the field itself does',
  },
} as const;

export const limits: TargetLimits = {
  ...limitsOfProduct,
  smaller: Object.keys(exceptions.smaller),
  closer: Object.keys(exceptions.closer),
};

/** What is too small or too close, each said in one line; in the page. */
export function measureTargets({ sidePx, gapPx, smaller, closer }: TargetLimits): readonly string[] {
  const pressable =
    'button, a[href], input:not([type="file"]), textarea, select, summary, [role="button"], [role="option"], [role="spinbutton"], [role="tab"], [role="menuitem"]';
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}${element.className ? `.${String(element.className).split(' ').join('.')}` : ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
  const isOf = (element: Element, selectors: readonly string[]) =>
    selectors.some((selector) => element.matches(selector));
  /** A check box is pressed on its whole label. */
  const targetOf = (element: Element) =>
    element.matches('[type="radio"], [type="checkbox"], [role="switch"]')
      ? (element.closest('label') ?? element)
      : element;
  /** For screen readers alone: cut down to a pixel. */
  const isCutAway = (element: Element | null): boolean =>
    element instanceof HTMLElement &&
    ((element.offsetWidth <= 1 && element.offsetHeight <= 1) || isCutAway(element.parentElement));
  const isShown = (element: Element) =>
    !isCutAway(element) &&
    element.closest('[inert], [aria-hidden="true"]') === null &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const targets = [...new Set([...document.querySelectorAll(pressable)].filter(isShown).map(targetOf))].map(
    (element) => ({
      element,
      box: element.getBoundingClientRect(),
    }),
  );
  const inScroller = (element: Element) => element.closest('.scroll');
  /** What stays in sight while the rest scrolls under it. */
  const inStuck = (element: Element | null): Element | null =>
    element === null || getComputedStyle(element).position === 'sticky'
      ? element
      : inStuck(element.parentElement);
  const shown = targets.filter(({ box }) => box.width > 1 && box.height > 1);
  const small = shown
    .filter(({ element, box }) => !isOf(element, smaller) && Math.min(box.width, box.height) < sidePx)
    .map(({ element, box }) => `small: ${name(element)} ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
  const close = shown.flatMap((one, place) =>
    shown.slice(place + 1).flatMap((other) => {
      if (isOf(one.element, closer) || isOf(other.element, closer)) return [];
      if (one.element.contains(other.element) || other.element.contains(one.element)) return [];
      // What scrolls apart from each other is cut off before they meet.
      if (inScroller(one.element) !== inScroller(other.element)) return [];
      if (inStuck(one.element) !== inStuck(other.element)) return [];
      const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
      const along = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
      const gap = Math.max(across, along);
      return gap < gapPx ? [`close: ${name(one.element)} and ${name(other.element)}: ${gap.toFixed(1)}`] : [];
    }),
  );
  return [...small, ...close];
}
