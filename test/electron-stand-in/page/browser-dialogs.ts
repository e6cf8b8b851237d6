/**
 * A browser has choosers and dialogs of its own (which screen, which USB device, the print preview) that Electron has not:
 * there main chooses, and without main's choice the page is refused. Here nothing is ever chosen. Runs in the page's own
 * world; sent to it as source.
 */
export function refuseBrowserDialogs(): void {
  type Constructor = { prototype: object } | undefined;
  const constructors = globalThis as unknown as Record<string, Constructor>;
  const replace = (owner: object | undefined, name: string, value: unknown) => {
    // Configurable, because a permission question may still be put in front of it.
    if (owner && name in owner)
      Object.defineProperty(owner, name, { value, writable: false, configurable: true });
  };
  const rejectWith = (errorName: string) => () =>
    Promise.reject(new DOMException('Nothing of the kind is in the stand-in', errorName));

  replace(constructors.MediaDevices?.prototype, 'getDisplayMedia', rejectWith('NotAllowedError'));
  replace(constructors.USB?.prototype, 'requestDevice', rejectWith('NotFoundError'));
  replace(constructors.HID?.prototype, 'requestDevice', rejectWith('NotFoundError'));
  replace(constructors.Serial?.prototype, 'requestPort', rejectWith('NotFoundError'));
  replace(constructors.Bluetooth?.prototype, 'requestDevice', rejectWith('NotFoundError'));
  replace(window, 'print', () => console.error('window.print is not in the stand-in'));
}
