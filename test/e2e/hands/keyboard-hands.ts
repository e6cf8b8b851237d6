import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.ts';

const mostSteps = 120;

/** Ten fingers on keys: Tab, the arrows, Enter, Space, and what is typed. */
export function createKeyboardHands(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name);

  /** Where the focus is, seen from a target: there, or in which direction the target lies. */
  const whereIs = (target: Locator) =>
    target.evaluate((element) => {
      const wanted = element.matches('label') ? (element.querySelector('input') ?? element) : element;
      const { activeElement } = document;
      if (wanted === activeElement || (activeElement !== document.body && wanted.contains(activeElement)))
        return 'there';
      if (!activeElement) return 'Tab';
      const precedes = activeElement.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
      return precedes ? 'Shift+Tab' : 'Tab';
    });
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' });
    for (let step = 0; step < mostSteps; step += 1) {
      const where = await whereIs(target);
      if (where === 'there') return;
      await key(where);
    }
    throw new Error(`not reached by Tab: ${target}`);
  };

  /** Of a list that is open: the arrows go through it, Enter takes. */
  const takeOption = async (option: Locator) => {
    await option.waitFor();
    for (let step = 0; step < mostSteps; step += 1) {
      const isHere = await option.evaluate((element) => {
        const pointed = document.activeElement?.getAttribute('aria-activedescendant');
        return (
          element === document.activeElement ||
          (pointed !== null && pointed !== undefined && element.id === pointed)
        );
      });
      if (isHere) return key('Enter');
      await key('ArrowDown');
    }
    throw new Error(`not reached by arrows: ${option}`);
  };

  /** One of several: Tab reaches the group, the arrows choose in it. */
  const takeRadio = async (radio: Locator) => {
    const group = radio.locator('xpath=ancestor-or-self::*[@role="radiogroup"][1]');
    await reach(group);
    for (let step = 0; step < 12; step += 1) {
      if ((await whereIs(radio)) === 'there') return key('Space');
      await key('ArrowDown');
    }
    throw new Error(`not reached by arrows: ${radio}`);
  };

  const press = async (target: Locator) => {
    const kind = await target.evaluate((element) => {
      if (element.closest('[role="option"]')) return 'option';
      const choice = element.closest('label')?.querySelector('input');
      if (choice?.type === 'radio') return 'radio';
      if (choice?.type === 'checkbox') return 'checkbox';
      return element.matches('[role="spinbutton"], input, textarea') ? 'field' : 'button';
    });
    if (kind === 'option') return takeOption(target);
    if (kind === 'radio') return takeRadio(target.locator('xpath=ancestor-or-self::label'));
    await reach(kind === 'checkbox' ? target.locator('xpath=ancestor-or-self::label') : target);
    if (kind === 'checkbox') return key('Space');
    if (kind === 'button') {
      await isEnabled(target);
      await key('Enter');
    }
  };

  return {
    press,
    focus: reach,
    type: (text) => page.keyboard.type(text),
    fill: async (field, text) => {
      await reach(field);
      await key('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
  };
}

async function isEnabled(target: Locator): Promise<void> {
  await target.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const look = () => (element.matches(':disabled') ? requestAnimationFrame(look) : resolve());
        look();
      }),
  );
}
