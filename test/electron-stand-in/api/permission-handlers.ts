/**
 * The session's permission handlers, asked the way Electron asks them. With no request handler everything is granted and
 * with no check handler everything is reported granted: that is Electron's own default, and the product must not rely on it.
 */
import type * as E from 'electron';

export type RequestHandler = Parameters<E.Session['setPermissionRequestHandler']>[0];
export type CheckHandler = Parameters<E.Session['setPermissionCheckHandler']>[0];
export type PermissionName = Parameters<NonNullable<CheckHandler>>[1];
export type MediaKind = 'audio' | 'video';

export interface PermissionHandlers {
  request: RequestHandler;
  check: CheckHandler;
}

/** Who asks: Electron writes origins with a closing slash here (`app://kiosk/`). */
export interface Asking {
  webContents: E.WebContents;
  url: string;
  origin: string;
}

export function askRequestHandler(
  handlers: PermissionHandlers,
  { webContents, url, origin }: Asking,
  permission: PermissionName,
  mediaTypes?: MediaKind[],
): Promise<boolean> {
  const handler = handlers.request;
  if (!handler) return Promise.resolve(true);
  const details: E.PermissionRequest = { requestingUrl: url, isMainFrame: true };
  const mediaDetails = mediaTypes ? { ...details, mediaTypes, securityOrigin: `${origin}/` } : details;
  return new Promise((resolve) => handler(webContents, permission, resolve, mediaDetails));
}

export function askCheckHandler(
  handlers: PermissionHandlers,
  { webContents, url, origin }: Asking,
  permission: PermissionName,
  mediaType?: MediaKind,
): boolean {
  if (!handlers.check) return true;
  const details = { requestingUrl: url, isMainFrame: true, embeddingOrigin: `${origin}/` };
  const mediaDetails = mediaType ? { ...details, mediaType, securityOrigin: `${origin}/` } : details;
  return handlers.check(webContents, permission, `${origin}/`, mediaDetails);
}
