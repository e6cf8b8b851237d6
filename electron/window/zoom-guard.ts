import type { Screen, WebContents } from 'electron';

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
  screen.on('display-metrics-changed', reset);
  contents.once('destroyed', () => screen.off('display-metrics-changed', reset));
}
