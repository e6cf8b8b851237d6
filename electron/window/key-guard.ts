import type { WebContents } from 'electron';
import { type CommandKey, isKeyAllowed } from '../../shared/kiosk/key-policy.ts';

/** Keys that are not on the list never reach the page, nor a menu. The system's own keys are the operating system's to lock. */
export function guardKeys(contents: WebContents, commandKey: CommandKey, isAllowed = isKeyAllowed): void {
  contents.setIgnoreMenuShortcuts(true);
  contents.on('before-input-event', (event, input) => {
    if (!isAllowed(input, commandKey)) event.preventDefault();
  });
}
