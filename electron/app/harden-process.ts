import type { App, Menu } from 'electron';

/**
 * Process-wide switches, before `ready`: every renderer sandboxed, no menu (its shortcuts go with it), no swipe back, no pinch, and no name
 * that a page could have looked up (the name itself would be the message). Main's own calls ask the system.
 */
export function hardenProcess(app: App, menu: Pick<typeof Menu, 'setApplicationMenu'>): void {
  app.enableSandbox();
  menu.setApplicationMenu(null);
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
