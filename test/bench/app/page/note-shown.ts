/** When a page shows what is waited for, by its own clock: nobody outside has to ask at the right moment. */
import { setTimeout as delay } from 'node:timers/promises';
import type { PageLink } from './page-link.ts';

/** One thing that has to be on the screen. */
export interface Wanted {
  readonly selector: string;
  /** Stands in its text, or in the name that it has for a screen reader. */
  readonly text?: string;
  /** What stands in the field. */
  readonly value?: string;
}

/** When it was there, in Unix ms, and whether the page was watched before its first paint. */
export interface Shown {
  readonly at: number;
  readonly isWatchedFromStart: boolean;
}

/** Sent to the page as it stands here: it may use nothing from outside. Looks at every frame, and notes the one after which all is painted. */
export function noteShown({ all, none }: { all: readonly Wanted[]; none: readonly Wanted[] }): void {
  const global = globalThis as { shownInBench?: Shown | 'looking' };
  if (global.shownInBench !== undefined || location.host !== 'kiosk.app.localhost') return;
  global.shownInBench = 'looking';
  const isWatchedFromStart = performance.getEntriesByName('first-paint').length === 0;
  const isThere = ({ selector, text, value }: Wanted): boolean =>
    [...document.querySelectorAll<HTMLElement>(selector)].some((one) => {
      const labels = one.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const labelled = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const name = labelled || (one.getAttribute('aria-label') ?? one.textContent ?? '');
      const typed = one instanceof HTMLInputElement ? one.value : undefined;
      return (
        one.checkVisibility({ visibilityProperty: true }) &&
        (text === undefined || name.includes(text)) &&
        (value === undefined || typed === value)
      );
    });
  const look = () => {
    if (!all.every(isThere) || none.some(isThere)) {
      requestAnimationFrame(look);
      return;
    }
    // It was there before this frame; the task after it comes when the frame is made.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      global.shownInBench = { at: performance.timeOrigin + performance.now(), isWatchedFromStart };
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

const sourceOf = (all: readonly Wanted[], none: readonly Wanted[]) =>
  `(${noteShown.toString()})(${JSON.stringify({ all, none })})`;

/** Watches the page that there is, and every one that takes its place. What was noted before counts no more. */
export async function watchShown(
  link: PageLink,
  all: readonly Wanted[],
  none: readonly Wanted[] = [],
): Promise<void> {
  const source = sourceOf(all, none);
  await link.onNewDocument(source);
  await link.evaluate(`delete globalThis.shownInBench; ${source}`);
}

/** Rejects where it does not come. */
export async function waitShown(link: PageLink, since = 0, limitMs = 30_000): Promise<Shown> {
  for (const signal = AbortSignal.timeout(limitMs); !signal.aborted; await delay(10)) {
    const shown = (await link.evaluate('globalThis.shownInBench')) as Shown | 'looking' | undefined;
    if (typeof shown === 'object' && shown.at >= since) return shown;
  }
  const seen = await link.evaluate('document.body?.innerText');
  throw new Error(`it was not shown after ${limitMs} ms; on the screen: ${String(seen).slice(0, 400)}`);
}

/** Now, as a page's own clock says it. */
export const wallClock = (): number => performance.timeOrigin + performance.now();
