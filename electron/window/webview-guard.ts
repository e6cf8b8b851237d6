import type { WebContents } from 'electron';

/** `<webview>` is off in the window's options; should that ever change, none attaches. */
export function guardWebview(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
