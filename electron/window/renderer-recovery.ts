import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';
import type { Clock } from '../clock.ts';

type GoneReason = RenderProcessGoneDetails['reason'];

export interface RendererRecoveryOptions {
  readonly window: BrowserWindow;
  readonly clock: Clock;
  /** Whether the process is on its way out; nothing is brought back then. */
  readonly isExiting: () => boolean;
  /** For the log and the audit. */
  readonly onGone: (reason: GoneReason) => void;
  /** The page died too often: somebody has to look. Nothing is reloaded until the window of time has passed. */
  readonly onGivenUp: () => void;
}

const mostReloads = 3;
const withinMs = 60_000;

/**
 * Brings a dead page back, at most three times a minute: a page that dies on load would otherwise be loaded for ever. The budget comes
 * back with healthy time only, not with a load that succeeded, since a crash loop loads well each time.
 */
export function recoverRenderer({
  window,
  clock,
  isExiting,
  onGone,
  onGivenUp,
}: RendererRecoveryOptions): void {
  let reloads: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isExiting() || window.isDestroyed()) return;
    onGone(reason);
    const now = clock.monotonic();
    reloads = reloads.filter((at) => now - at < withinMs);
    if (reloads.length >= mostReloads) {
      onGivenUp();
      return;
    }
    reloads = [...reloads, now];
    window.webContents.reload();
  });
}
