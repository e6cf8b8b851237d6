// @vitest-environment jsdom
/** Practice 12: a list of allowed keys; no menu, no zoom, no context menu, nothing dropped. In main and again in the page. */
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardKeys } from '../../electron/window/key-guard.ts';
import { installPageGuards } from '../../renderer/guards/page-guards.ts';
import { isKeyAllowed, type KeyStroke } from '../../shared/kiosk/key-policy.ts';
import type { WebContentsDouble } from '../support/electron-double/window-double.ts';
import { createPreventableEvent, screen } from '../support/electron-double.ts';
import { openGuardedKiosk, openUnguardedWindow } from './support/guarded-window.ts';

/** "Ctrl+Shift+I" as a stroke. */
function stroke(combination: string): KeyStroke {
  const parts = combination.split(/(?<=.)\+/);
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const shift = has('Shift');
  const name = parts.at(-1) ?? '';
  const key = /^[A-Z]$/.test(name) && !shift ? name.toLowerCase() : name === 'Space' ? ' ' : name;
  return { key, shift, control: has('Ctrl'), alt: has('Alt'), meta: has('Meta') };
}

const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

const blocked = words(
  'F3 F5 F6 F7 F10 Ctrl+F1 Alt+F1 F11 F12 Ctrl+F4 Ctrl+F5 Alt+F4 Shift+F10 Alt+F9',
  'Ctrl+R Ctrl+Shift+R Ctrl+W Ctrl+Shift+W Ctrl+Q Ctrl+N Ctrl+Shift+N Ctrl+T Ctrl+Shift+T Ctrl+P Ctrl+S Ctrl+O',
  'Ctrl+U Ctrl+H Ctrl+J Ctrl+M Ctrl+D Ctrl+F Ctrl+G Ctrl+L Ctrl+K Ctrl+E Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+C',
  'Ctrl+Shift+M Ctrl+Shift+Delete Ctrl+Shift+V Ctrl+Shift+X Ctrl++ Ctrl+- Ctrl+0 Ctrl+= Ctrl+1 Ctrl+9 Ctrl+Tab',
  'Ctrl+Shift+Tab Ctrl+PageUp Ctrl+Enter Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+Space Alt+Enter Alt+D Alt+F',
  'Alt+Tab Alt Ctrl+Alt+Delete Ctrl+Alt+T Meta Meta+D Meta+L Meta+R Meta+Q Meta+Tab Meta+Shift+S Shift+Escape',
  'ContextMenu PrintScreen BrowserBack BrowserHome BrowserRefresh BrowserSearch LaunchMail LaunchApplication1',
  'ZoomIn Print Help Power',
);

const typing = words(
  "A Shift+A é م 李 7 @ + ' Space Enter Shift+Enter Tab Shift+Tab Escape Backspace Delete ArrowLeft ArrowUp",
  'Shift+ArrowRight ArrowDown Home End Shift+End PageDown Ctrl+A Ctrl+C Ctrl+V Ctrl+X Ctrl+Z Ctrl+Y',
  'Ctrl+ArrowLeft Ctrl+Shift+ArrowRight Ctrl+Backspace Ctrl+Alt+@ Ctrl+Alt+€ Ctrl+Alt+ą Shift CapsLock AltGraph',
  'Dead Process F2 F4 F8 F9',
);

/** Whether the page gets to see a key. */
type Passes = (combination: string) => boolean;

const throughMain =
  (contents: WebContentsDouble): Passes =>
  (combination) => {
    const event = createPreventableEvent();
    contents.emit('before-input-event', event, { type: 'keyDown', ...stroke(combination) });
    return !event.defaultPrevented;
  };

const throughPage =
  (page: Window): Passes =>
  (combination) => {
    const { key, control: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey } = stroke(combination);
    const init = { key, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true };
    let seen = false;
    const see = () => {
      seen = true;
    };
    page.document.body.addEventListener('keydown', see);
    const event = new KeyboardEvent('keydown', init);
    page.document.body.dispatchEvent(event);
    page.document.body.removeEventListener('keydown', see);
    return seen && !event.defaultPrevented;
  };

const passing = (combinations: readonly string[], passes: Passes) => combinations.filter(passes);

describe(`of ${blocked.length} combinations none passes, and ${typing.length} ways to type all do`, () => {
  it('in main, before the page sees a key', async () => {
    const { window } = await openGuardedKiosk();
    const passes = throughMain(window.webContents);
    expect(passing(blocked, passes)).toEqual([]);
    expect(passing(typing, passes)).toEqual(typing);
    expect(window.webContents.ignoresMenuShortcuts).toBe(true);
  });

  it('in the page, before a component sees it', () => {
    installPageGuards(window, 'control');
    const passes = throughPage(window);
    expect(passing(blocked, passes)).toEqual([]);
    expect(passing(typing, passes)).toEqual(typing);
  });

  it('the key for help reaches the kiosk’s own help, and never brings up the browser’s', () => {
    installPageGuards(window, 'control');
    expect(isKeyAllowed(stroke('F1'))).toBe(true);
    const press = (key: string) => {
      const seen: string[] = [];
      const see = (event: KeyboardEvent) => seen.push(event.key);
      document.body.addEventListener('keydown', see);
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      document.body.removeEventListener('keydown', see);
      return { seen, isPrevented: event.defaultPrevented };
    };
    expect(press('F1')).toEqual({ seen: ['F1'], isPrevented: true });
    expect(press('F9')).toEqual({ seen: ['F9'], isPrevented: false });
  });

  it('where Command is the Mac’s, the same by its own name', () => {
    const pass = (combination: string) => isKeyAllowed(stroke(combination), 'meta');
    expect(['Meta+C', 'Meta+V', 'Meta+A', 'Meta+ArrowLeft'].every(pass)).toBe(true);
    expect(
      ['Meta+Q', 'Meta+W', 'Meta+R', 'Meta+Alt+I', 'Ctrl+C', 'Meta+Space', 'Meta+Shift+Z'].some(pass),
    ).toBe(false);
  });
});

describe('the page’s other gestures', () => {
  installPageGuards(window, 'control');
  const isPrevented = (event: Event) => !document.body.dispatchEvent(event);
  it.each([
    ['the context menu', () => new MouseEvent('contextmenu', { bubbles: true, cancelable: true })],
    ['a middle click', () => new MouseEvent('auxclick', { bubbles: true, cancelable: true })],
    ['something dragged over', () => new Event('dragover', { bubbles: true, cancelable: true })],
    ['something dropped', () => new Event('drop', { bubbles: true, cancelable: true })],
    ['zoom by the wheel', () => new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true })],
  ] as const)('%s is prevented', (_name, event) => {
    expect(isPrevented(event())).toBe(true);
  });

  it('a click on a link leads nowhere, a click on anything else is a click', () => {
    const click = () => new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    const link = Object.assign(document.createElement('a'), {
      href: 'https://bank.example/',
      target: '_blank',
    });
    link.append(document.createElement('span'));
    document.body.append(link);
    expect(link.querySelector('span')?.dispatchEvent(click())).toBe(false);
    expect(document.body.dispatchEvent(click())).toBe(true);
  });

  it('scrolling is not prevented', () => {
    expect(isPrevented(new WheelEvent('wheel', { bubbles: true, cancelable: true }))).toBe(false);
  });
});

it('main prevents the context menu too', async () => {
  const { window } = await openGuardedKiosk();
  expect(window.webContents.emitPreventable('context-menu').defaultPrevented).toBe(true);
});

/** The zoom after something tried to change it. */
function zoomAfter(contents: WebContentsDouble, happen: () => void): readonly unknown[] {
  contents.zoomFactor = 2;
  contents.zoomLimits.length = 0;
  happen();
  return [contents.zoomFactor, contents.zoomLimits.at(-1)];
}

it('zoom is set back after a load, a gesture and a change of display', async () => {
  const { webContents } = (await openGuardedKiosk()).window;
  const still = [1, [1, 1]];
  expect(zoomAfter(webContents, () => webContents.emit('did-finish-load'))).toEqual(still);
  expect(zoomAfter(webContents, () => webContents.emit('zoom-changed', {}, 'in'))).toEqual(still);
  expect(zoomAfter(webContents, () => screen.emit('display-metrics-changed'))).toEqual(still);
  webContents.emit('destroyed');
  expect(zoomAfter(webContents, () => screen.emit('display-metrics-changed'))[0]).toBe(2);
});

it('negative control: no guard, or a list of forbidden keys instead of allowed ones, is caught', async () => {
  const unguarded = (await openUnguardedWindow()).webContents;
  expect(passing(blocked, throughMain(unguarded))).toEqual(blocked);
  expect(zoomAfter(unguarded, () => unguarded.emit('did-finish-load'))).toEqual([2, undefined]);

  const denyList = (await openUnguardedWindow()).webContents;
  const forbidden = new Set(['r', 'w', 'n', 't', 'p', 'i']);
  guardKeys(
    denyList as unknown as WebContents,
    'control',
    ({ key, control }) => !(control && forbidden.has(key)),
  );
  expect(passing(blocked, throughMain(denyList))).toContain('F11');
  expect(passing(blocked, throughMain(denyList))).toContain('Ctrl+Shift+I');
});
