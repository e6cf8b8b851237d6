import type { WebContents } from 'electron';

/** The window stays where main has put it, whatever `moveTo`, `resizeTo` and the like of its page ask for. */
export function guardBounds(contents: WebContents): void {
  contents.on('content-bounds-updated', (event) => event.preventDefault());
}
