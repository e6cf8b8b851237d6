/** A piece of text that cannot be read whole, and why. */
export interface Clipped {
  readonly how: 'cut' | 'shortened' | 'outside its box' | 'out of reach' | 'covered' | 'over another text';
  readonly text: string;
  readonly where: string;
}

/**
 * Every text of the page that somebody cannot read whole: cut by a box that does not scroll, shortened by an ellipsis, running out of the box
 * it stands in, beyond what can be scrolled to, under something else, or over another text. Runs in the page. What lies below an open dialog is not looked at.
 */
export function findClipped(): readonly Clipped[] {
  const slack = 1.5;
  const found: Clipped[] = [];
  const overlays = [...document.querySelectorAll<HTMLElement>('.dialog-place, .bar-popover, .list-popover')];
  const root = overlays.at(-1) ?? document.body;
  const nameOf = (element: Element): string => {
    const own = [element, element.parentElement, element.parentElement?.parentElement];
    return own
      .map((one) =>
        one ? `${one.tagName.toLowerCase()}${one.classList[0] ? `.${one.classList[0]}` : ''}` : '',
      )
      .reverse()
      .join(' > ');
  };
  const tell = (how: Clipped['how'], text: string, at: Element) =>
    found.push({ how, text: text.trim().slice(0, 60), where: nameOf(at) });

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const isUnseen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    for (let at: Element | null = element; at; at = at.parentElement)
      if (at.classList.contains('visually-hidden') || styleOf(at).clipPath === 'inset(50%)') return true;
    return false;
  };
  const isBox = (element: Element): boolean => {
    const { display, position } = styleOf(element);
    return !['inline', 'contents'].includes(display) || position === 'absolute';
  };
  const hasEdge = (element: Element): boolean => {
    const style = styleOf(element);
    return (
      style.backgroundColor !== 'rgba(0, 0, 0, 0)' || Number.parseFloat(style.borderInlineStartWidth) > 0
    );
  };

  interface Line {
    readonly rect: DOMRect;
    readonly text: string;
    readonly element: Element;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || text.trim() === '' || element.closest('svg, script, style, option, canvas')) continue;
    if (isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
    if (rects.length === 0) continue;
    judge(element, text, rects);
    for (const rect of rects)
      if (isInView(element, rect) && !isUnderStuck(element, rect)) lines.push({ rect, text, element });
  }
  // What is chosen from a list stands in a field, which is no text of the page.
  for (const field of root.querySelectorAll<HTMLInputElement>('input[role="combobox"]'))
    if (!isUnseen(field) && field.scrollWidth > field.clientWidth + 1) tell('cut', field.value, field);
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (
        one.element === other.element ||
        one.element.contains(other.element) ||
        other.element.contains(one.element)
      )
        continue;
      if (overlap(one.rect, other.rect))
        tell('over another text', `${one.text} / ${other.text}`, other.element);
    }
  }
  return found.filter(
    (one, at) => found.findIndex(({ text, how }) => text === one.text && how === one.how) === at,
  );

  function judge(element: Element, text: string, rects: readonly DOMRect[]): void {
    // A glyph's box is taller than its line: above and below, that much more is no cut.
    const above = Math.max(...rects.map(({ height }) => height)) * 0.22 + slack;
    const box = {
      left: Math.min(...rects.map(({ left }) => left)),
      right: Math.max(...rects.map(({ right }) => right)),
      top: Math.min(...rects.map(({ top }) => top)) + above,
      bottom: Math.max(...rects.map(({ bottom }) => bottom)) - above,
    };
    let scrollsAcross = false;
    let scrollsDown = false;
    let isNearest = true;
    let isNearestEdge = true;
    for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = styleOf(at);
      const edge = at.getBoundingClientRect();
      const out = {
        across: box.left < edge.left - slack || box.right > edge.right + slack,
        down: box.top < edge.top || box.bottom > edge.bottom,
      };
      if (style.textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth + 1)
        return void tell('shortened', text, at);
      if (['auto', 'scroll'].includes(style.overflowX)) {
        // Nothing is meant to be read by scrolling sideways but a table, which may have more columns than a display has room.
        if (out.across && at.scrollWidth > at.clientWidth + 1 && !element.closest('table'))
          return void tell('cut', text, at);
        scrollsAcross = true;
      }
      if (['auto', 'scroll'].includes(style.overflowY)) scrollsDown = true;
      if (isBox(at) && isNearest) {
        isNearest = false;
        if (out.across && !scrollsAcross) return void tell('outside its box', text, at);
      }
      if (isBox(at) && hasEdge(at) && isNearestEdge) {
        isNearestEdge = false;
        if ((out.across && !scrollsAcross) || (out.down && !scrollsDown))
          return void tell('outside its box', text, at);
      }
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (hides(style.overflowX) && out.across && !scrollsAcross) return void tell('cut', text, at);
      if (hides(style.overflowY) && out.down && !scrollsDown) return void tell('cut', text, at);
      if (style.position === 'fixed') break;
    }
    const beyondAcross = box.left < -slack || box.right > innerWidth + slack;
    const beyondDown = box.top < -slack || box.bottom > innerHeight + slack;
    if ((beyondAcross && !scrollsAcross) || (beyondDown && !scrollsDown))
      return void tell('out of reach', text, element);
    if (rects.some((rect) => isInView(element, rect) && isCovered(element, rect)))
      tell('covered', text, element);
  }

  function isCovered(element: Element, rect: DOMRect): boolean {
    const point = middleOf(rect);
    const top = document.elementFromPoint(point.x, point.y);
    if (!top || top.contains(element) || element.contains(top)) return false;
    return !isThrough(top, point) && !isStuck(top);
  }

  function middleOf({ left, top, width, height }: DOMRect): { x: number; y: number } {
    return { x: left + width / 2, y: top + height / 2 };
  }

  function isUnderStuck(element: Element, rect: DOMRect): boolean {
    const { x, y } = middleOf(rect);
    const top = document.elementFromPoint(x, y);
    return isStuck(top) && !isStuck(element);
  }

  /** Whether it stays where it is while the rest scrolls under it: what it covers can be scrolled out. */
  function isStuck(top: Element | null): boolean {
    for (let at = top; at; at = at.parentElement) if (styleOf(at).position === 'sticky') return true;
    return false;
  }

  /** Whether what lies over the text there is not seen, as the surface of a button that is larger than the button. */
  function isThrough(top: Element, { x, y }: { x: number; y: number }): boolean {
    const { left, right, top: upper, bottom } = top.getBoundingClientRect();
    const isBeside = x < left || x > right || y < upper || y > bottom;
    return isBeside || isUnseen(top) || styleOf(top).backgroundColor === 'rgba(0, 0, 0, 0)';
  }

  /** Whether every scrolling box around it lets this piece be seen just now. */
  function isInView(element: Element, rect: DOMRect): boolean {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (styleOf(at).overflowY === 'visible' && styleOf(at).overflowX === 'visible') continue;
      const edge = at.getBoundingClientRect();
      if (
        rect.bottom > edge.bottom + 1 ||
        rect.top < edge.top - 1 ||
        rect.right > edge.right + 1 ||
        rect.left < edge.left - 1
      )
        return false;
    }
    return rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
  }

  function overlap(one: DOMRect, other: DOMRect): boolean {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 2 && down > Math.min(one.height, other.height) * 0.4;
  }
}
