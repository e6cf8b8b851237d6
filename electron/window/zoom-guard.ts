import type { Screen, WebContents } from 'electron';

const displayEvents = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

/**
 * The page stays at its size. Chromium has brought pinch zoom back after a load and after a change of display more than once, so
 * both set it again.
 */
export function guardZoom(contents: WebContents, screen: Screen): void {
  const reset = () => {
    if (contents.isDestroyed()) return;
    contents.setZoomFactor(1);
    // Rejects only when the contents have just gone.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => {});
  };
  contents.on('did-finish-load', reset);
  contents.on('zoom-changed', reset);
  for (const event of displayEvents) screen.on(event as 'display-added', reset);
  contents.once('destroyed', () => {
    for (const event of displayEvents) screen.off(event as 'display-added', reset);
  });
}
