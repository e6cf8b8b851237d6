import { expect, type Locator, type Page } from '@playwright/test';
import { syllables } from '../../hands/syllables.ts';
import type { Hands } from './hands.ts';

const keyboard = '[data-keyboard-keys]';
const settledMs = 300;
/** A press counts once the browser is sure of it; no finger is at the next button sooner. */
const tapMs = 120;

/** A finger: every press is a touch, and everything is typed on the keys that the kiosk shows. */
export async function createTouchHands(page: Page): Promise<Hands> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = async (x: number, y: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const press = async (target: Locator) => {
    await target.waitFor();
    const end = Date.now() + 15_000;
    for (let touches = 0; ; ) {
      // On a slow machine what a touch led to comes after everybody stopped waiting for its click.
      if (touches > 0 && (await target.count()) === 0) return;
      const place = await target
        .evaluate(placeToTouch, undefined, { timeout: 3_000 })
        .catch((error: Error) => {
          if (touches === 0) throw error;
          return null;
        });
      if (place) {
        await touch(place.x, place.y);
        touches += 1;
        // Nothing came of it: it had turned away under the finger. Somebody would press again.
        if (await page.evaluate(waitForClick, tapMs).catch(isLoadedAnew)) return;
      }
      if (Date.now() > end) throw new Error(`can not be touched: ${target}`);
      await page.waitForTimeout(30);
    }
  };

  /** Where a key of the keyboard is, by its face or its name. */
  const findKey = (name: string) =>
    page.evaluate(
      ([place, wanted]) => {
        const keys = [...document.querySelectorAll(`${place} button:enabled`)];
        // The name of a key with a face begins with that.
        const isNamed = (label: string | null) => label === wanted || label?.endsWith(`, ${wanted}`) === true;
        const key = keys.find((one) => one.textContent === wanted || isNamed(one.getAttribute('aria-label')));
        const box = key?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      [keyboard, name] as const,
    );
  const tryKey = async (name: string) => {
    const key = await findKey(name);
    if (key) await touch(key.x, key.y);
    return key !== null;
  };
  const turnTo = async (turns: readonly string[], wanted: string) => {
    for (const turn of turns) {
      await tryKey(turn);
      if (await tryKey(wanted)) return true;
    }
    return false;
  };
  const letters = 'letters';
  const chooseCharacter = async (character: string) => {
    const syllable = syllableOf(character);
    if (!syllable) return false;
    for (let tries = 0; tries < 4 && (await findKey('简体中文')) === null; tries += 1)
      await turnTo([letters, 'Type in Español', 'Type in العربية', 'Type in 简体中文'], '简体中文').catch(
        () => false,
      );
    for (const letter of syllable) await tryKey(letter);
    await expect(async () => expect(await findKey('More characters')).not.toBeNull())
      .toPass({ timeout: 5_000 })
      .catch(() => undefined);
    for (let pages = 0; pages < 30; pages += 1) {
      if (await tryKey(character)) return true;
      if (!(await tryKey('More characters'))) return false;
    }
    return false;
  };
  const typeOne = async (character: string) => {
    if (character === ' ') return tryKey('space');
    if (/\p{Script=Han}/u.test(character)) return chooseCharacter(character);
    // There a small letter begins a syllable.
    if (/[a-z']/.test(character) && (await findKey('简体中文'))) await tryKey('Type in English');
    if (await tryKey(character)) return true;
    if (await turnTo([letters, 'Capital letters'], character)) return true;
    if (await turnTo([letters, 'letters with accents', 'Capital letters'], character)) return true;
    return turnTo([letters, 'digits and signs'], character);
  };
  const type = async (text: string) => {
    const pad = page.locator('.pin-pad');
    if (await pad.isVisible()) {
      for (const digit of text) await press(pad.getByRole('button', { name: digit, exact: true }));
      return;
    }
    await page.locator(keyboard).waitFor();
    await page.waitForTimeout(settledMs);
    for (const character of text)
      if (!(await typeOne(character))) throw new Error(`no key for "${character}"`);
  };
  return {
    press,
    focus: press,
    type,
    fill: async (field, text) => {
      if (await page.locator('.pin-pad').isVisible()) return type(text);
      await press(field);
      await page.locator(keyboard).waitFor();
      for (let left = (await field.inputValue()).length; left > 0; left -= 1)
        await tryKey('Delete the last character');
      await type(text);
    },
  };
}

const isLoadedAnew = () => true;

/** Whether the touch has become a press; in the page. */
async function waitForClick(tapMs: number): Promise<boolean> {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, tapMs));
    if ((globalThis as { isClicked?: boolean }).isClicked) return true;
  }
  return false;
}

/** The middle of what stands still, is enabled, and lies under the finger; in the page. */
async function placeToTouch(element: Element): Promise<{ x: number; y: number } | null> {
  element.scrollIntoView({ block: 'nearest' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  // The keyboard of the screen before may still be going, and everything moves then. A finger takes longer than that.
  if (!element.closest('[data-keyboard-keys], .pin-pad'))
    await new Promise((resolve) => setTimeout(resolve, 150));
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isStill = before.x === box.x && before.y === box.y && box.width > 0;
  const under = document.elementFromPoint(x, y);
  const isUnder = under !== null && (element.contains(under) || under.contains(element));
  if (!isStill || !isUnder || element.matches(':disabled, [data-disabled]')) return null;
  const place = globalThis as { isClicked?: boolean };
  place.isClicked = false;
  const hear = ({ target }: Event) => {
    if (target instanceof Node && (element.contains(target) || target.contains(element)))
      place.isClicked = true;
  };
  addEventListener('click', hear, { capture: true });
  return { x, y };
}

/** How a character is typed. */
function syllableOf(character: string): string | undefined {
  return Object.entries(syllables).find(([, all]) => all.split(' ').includes(character))?.[0];
}
