/** `Menu` and `globalShortcut`: a window here has no menu, and no key outside it can be taken. */
import type * as E from 'electron';
import { refuseMissing } from './refuse-missing.ts';

export type Menu = Pick<typeof E.Menu, 'setApplicationMenu' | 'getApplicationMenu'>;

export function createMenu(): Menu {
  return refuseMissing('Menu', {
    setApplicationMenu(menu: E.Menu | null) {
      if (menu !== null) throw new Error('Menu.setApplicationMenu with a menu is not in the stand-in');
    },
    getApplicationMenu: () => null,
  });
}

export type GlobalShortcut = Pick<
  E.GlobalShortcut,
  'register' | 'registerAll' | 'isRegistered' | 'unregister' | 'unregisterAll'
>;

/** Registering answers false, which is Electron's way to say that the system refused. */
export function createGlobalShortcut(): GlobalShortcut {
  return refuseMissing('globalShortcut', {
    register: (_accelerator: string, _callback: () => void) => false,
    registerAll: (_accelerators: string[], _callback: () => void) => undefined,
    isRegistered: (_accelerator: string) => false,
    unregister: (_accelerator: string) => undefined,
    unregisterAll: () => undefined,
  });
}
