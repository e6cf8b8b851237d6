/** Keys that belong to a browser or a desktop, random chords, and what a rogue keyboard or barcode reader types in bursts. */
import { isKeyAllowed } from '../../../shared/kiosk/key-policy.ts';
import type { Family } from '../escape.ts';
import type { PageTools } from './page-tools.ts';

const modifierSets = [
  [],
  ['Control'],
  ['Alt'],
  ['Meta'],
  ['Control', 'Shift'],
  ['Control', 'Alt'],
  ['Alt', 'Shift'],
  ['Meta', 'Shift'],
  ['Control', 'Alt', 'Shift'],
] as const;

const keys = [
  ...[...'abcdefghijklmnopqrstuvwxyz0123456789'],
  ...['+', '-', '=', '/', ',', 'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Tab', 'Enter', 'Escape'],
  ...[
    'Delete',
    'Insert',
    'Backspace',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
  ],
  ...['ContextMenu', 'Space'],
];

/** Combinations that the kiosk's list does not have. */
function forbidden(): readonly string[] {
  const all = modifierSets.flatMap((modifiers) => keys.map((key) => ({ modifiers, key })));
  return all
    .filter(({ modifiers, key }) => {
      const has = (name: string) => (modifiers as readonly string[]).includes(name);
      const stroke = {
        key: key === 'Space' ? ' ' : has('Shift') && key.length === 1 ? key.toUpperCase() : key,
        control: has('Control'),
        alt: has('Alt'),
        shift: has('Shift'),
        meta: has('Meta'),
      };
      return !isKeyAllowed(stroke, 'control');
    })
    .map(({ modifiers, key }) => [...modifiers, key].join('+'));
}

/** As a reader sends them: what stands on a label, then Enter. None holds a Tab: with it a keyboard may choose any button, as a person may. */
const bursts = [
  'javascript:alert(1)',
  'https://bank.example/',
  'file:///etc/passwd',
  'chrome://settings',
  '../../../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'; DROP TABLE submission; --",
  '#{7*7}{{7*7}}',
  '__proto__',
  '\u0000\u0001\u0002\u0003',
  '\u001b[2J\u001b]0;x\u0007',
  '\u001d\u001e\u0004]d1',
  '\u202e0000-10-109009',
  'A'.repeat(4000),
  '9'.repeat(300),
  '%00%0d%0a%2e%2e%2f',
];

/** A fixed sequence, so that a chord that got through can be pressed again. */
function* dice(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function chords(count: number): readonly (readonly string[])[] {
  const throwing = dice(7);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(throwing.next().value * items.length)] as Item;
  // Three held at once, one of which changes the meaning of the others.
  return Array.from({ length: count }, () => [
    pick(['Control', 'Alt', 'Meta']),
    pick(forbidden()),
    pick(keys),
  ]);
}

/** Listens where a component would; answers what it heard since. */
async function hearing({ page }: PageTools, press: () => Promise<unknown>): Promise<unknown> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heardKeys: heard });
    const hear = ({ key }: KeyboardEvent) => {
      if (!['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(key)) heard.push(key);
    };
    document.addEventListener('keydown', hear, { once: true });
    (document.activeElement as HTMLElement | null)?.blur?.();
  });
  await press();
  const heard = await page.evaluate(() => (window as unknown as { heardKeys?: string[] }).heardKeys);
  return heard?.length ? `the page heard ${heard.join(' ')}` : false;
}

export const keyFamily = (tools: PageTools): Family => ({
  name: 'keys',
  escapes: forbidden().map((combination) => ({
    name: combination,
    attempt: () => hearing(tools, () => tools.page.keyboard.press(combination)),
  })),
});

export const chordFamily = (tools: PageTools): Family => ({
  name: 'chords',
  escapes: chords(100).map((held) => ({
    name: held.join(' with '),
    attempt: async () => {
      const { keyboard } = tools.page;
      const parts = held.flatMap((each) => each.split('+').map((part) => part || '+'));
      await tools.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur?.());
      for (const part of parts) await keyboard.down(part);
      for (const part of parts.toReversed()) await keyboard.up(part);
    },
  })),
});

export const wedgeFamily = (tools: PageTools): Family => ({
  name: 'bursts of a keyboard wedge',
  escapes: bursts.map((text) => ({
    name: JSON.stringify(text).slice(0, 40),
    attempt: async () => {
      await tools.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur?.());
      await tools.page.keyboard.insertText(text);
      for (const character of text.slice(0, 40))
        if (/^[\x20-\x7e]$/.test(character))
          await tools.page.keyboard.press(character === ' ' ? 'Space' : character);
      await tools.page.keyboard.press('Enter');
    },
  })),
});
