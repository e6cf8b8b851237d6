/** Whose hands are at the kiosk: everything that a clerk of the other tests does with a mouse, done by touch alone or by keys alone. */
import type { Locator, Page } from '@playwright/test';

export interface Hands {
  readonly press: (target: Locator) => Promise<void>;
  /** Writes into a field in place of what stands there. */
  readonly fill: (field: Locator, text: string) => Promise<void>;
  readonly focus: (field: Locator) => Promise<void>;
  /** Writes at the place that has the focus. */
  readonly type: (text: string) => Promise<void>;
}

/** What no hands may do by another way than theirs. */
const forbidden = new Set([
  'dblclick',
  'hover',
  'tap',
  'check',
  'uncheck',
  'setChecked',
  'selectOption',
  'pressSequentially',
  'press',
  'dispatchEvent',
  'clear',
  'dragTo',
  'type',
]);
const makesLocators = new Set([
  'getByRole',
  'getByText',
  'getByLabel',
  'getByPlaceholder',
  'locator',
  'first',
  'last',
  'nth',
  'filter',
  'or',
  'and',
]);

/** The same page, on which presses and typing are done by these hands; whatever else would touch it throws. */
export function inHands(page: Page, hands: Hands): Page {
  return wrap(page, (name) => {
    if (name === 'keyboard') return { type: hands.type };
    if (name === 'mouse' || name === 'touchscreen' || forbidden.has(name))
      throw new Error(`by these hands only: ${name}`);
    return undefined;
  });

  function wrapLocator(locator: Locator): Locator {
    return wrap(locator, (name) => {
      if (name === 'click') return () => hands.press(locator);
      if (name === 'fill') return (text: string) => hands.fill(locator, text);
      if (name === 'focus') return () => hands.focus(locator);
      if (forbidden.has(name)) throw new Error(`by these hands only: ${name}`);
      return undefined;
    });
  }

  function wrap<Target extends object>(target: Target, own: (name: string) => unknown): Target {
    return new Proxy(target, {
      get: (_, name) => {
        const given = typeof name === 'string' ? own(name) : undefined;
        if (given !== undefined) return given;
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (typeof name === 'string' && makesLocators.has(name))
          return (...args: unknown[]) => wrapLocator(value.apply(target, args));
        return name === 'constructor' ? value : value.bind(target);
      },
    });
  }
}

/** What has reached the page since: presses by their pointer, and keys. */
export interface Reached {
  readonly touch: number;
  readonly mouse: number;
  readonly keys: number;
}

/** Counts from now on what reaches the page, of whichever hand; also after it was loaded anew. */
export async function countHands(page: Page): Promise<Reached> {
  const reached = { touch: 0, mouse: 0, keys: 0 };
  await page.exposeFunction('noteHand', (hand: keyof Reached) => {
    reached[hand] += 1;
  });
  await page.addInitScript(follow);
  await page.evaluate(follow);
  return reached;
}

/** In the page. */
function follow(): void {
  const { noteHand } = globalThis as unknown as { noteHand: (hand: keyof Reached) => void };
  addEventListener(
    'pointerdown',
    ({ pointerType }) => noteHand(pointerType === 'touch' ? 'touch' : 'mouse'),
    true,
  );
  addEventListener('keydown', ({ isTrusted }) => isTrusted && noteHand('keys'), true);
}
