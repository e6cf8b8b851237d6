import type { WebContents } from 'electron';

/** The page pairs with nothing. */
export function guardBluetooth(contents: WebContents): void {
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
}
