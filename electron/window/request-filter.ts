import type { Session } from 'electron';
import { appOrigin } from './app-origin.ts';
import { isStandbyUrl } from './standby/standby-origin.ts';

/** What may be asked the browser for at all: files of our own scheme, and pictures that the page made itself. */
export function isRequestAllowed(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`) || isStandbyUrl(url);
}

/**
 * Cancels every other request of the session before it leaves. The content security policy says the same to the page; this holds when a
 * page gets around it. The only `onBeforeRequest` listener there may be: Electron keeps the last one.
 */
export function filterRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isRequestAllowed(url) }));
}
