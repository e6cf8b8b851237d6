import type { WebContents } from 'electron';
import { isAppDocument } from './app-origin.ts';

/** What all three navigation events tell. */
export interface NavigationAttempt {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
}

/** The page never leaves itself: the one navigation it may start is to load its own document again, in the main frame. */
function isNavigationAllowed({ url, isMainFrame }: Pick<NavigationAttempt, 'url' | 'isMainFrame'>): boolean {
  return isMainFrame && isAppDocument(url);
}

/**
 * Three events, because each sees what the others don't: `will-navigate` the main frame, `will-frame-navigate` sub-frames too,
 * `will-redirect` a server's redirect. None of them fires for main's own `loadURL`.
 */
export function guardNavigation(contents: WebContents, isAllowed = isNavigationAllowed): void {
  const check = (attempt: NavigationAttempt) => {
    if (!isAllowed(attempt)) attempt.preventDefault();
  };
  contents.on('will-navigate', check);
  contents.on('will-frame-navigate', check);
  contents.on('will-redirect', check);
}
