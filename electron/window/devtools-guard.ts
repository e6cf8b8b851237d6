import type { WebContents } from 'electron';

/** Developer tools are off in the window's options, in every build. Should they open all the same, they close. */
export function guardDevTools(contents: WebContents): void {
  contents.on('devtools-opened', () => contents.closeDevTools());
}
