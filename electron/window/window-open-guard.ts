import type { WebContents } from 'electron';

/** No page opens a window: not by script, middle click, `target` or a form. Should one come about all the same, it goes at once. */
export function guardWindowOpen(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A sandboxed frame has been able to get past the handler before (CVE-2026-70608).
  contents.on('did-create-window', (child) => child.destroy());
}
