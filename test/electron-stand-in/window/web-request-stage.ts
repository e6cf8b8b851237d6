/** Puts the page's requests to main's `webRequest` listeners, in Electron's shape. */
import type * as E from 'electron';
import { asElectronContents, type WebContents } from '../api/web-contents.ts';
import { asElectronFrame } from '../api/web-frame-main.ts';
import type { Paused } from './answer-requests.ts';
import type { WebContentsCore } from './web-contents-core.ts';

type ResourceType = E.OnBeforeRequestListenerDetails['resourceType'];
export type Header = [name: string, value: string];

const RESOURCE_TYPES: Partial<Record<Paused['resourceType'], ResourceType>> = {
  CSPViolationReport: 'cspReport',
  Fetch: 'xhr',
  Font: 'font',
  Image: 'image',
  Media: 'media',
  Ping: 'ping',
  Script: 'script',
  Stylesheet: 'stylesheet',
  WebSocket: 'webSocket',
  XHR: 'xhr',
};

export function askBeforeRequest(
  core: WebContentsCore,
  webContents: WebContents,
  paused: Paused,
): Promise<E.CallbackResponse> {
  return core.sessionCore.webRequest.askBeforeRequest({
    ...describe(core, webContents, paused),
    uploadData: [],
  });
}

/** The headers of an answer, as main's listener leaves them. */
export async function changeResponseHeaders(
  core: WebContentsCore,
  webContents: WebContents,
  paused: Paused,
  statusCode: number,
  given: Header[],
): Promise<Header[]> {
  const responseHeaders: Record<string, string[]> = {};
  for (const [name, value] of given) responseHeaders[name] = [...(responseHeaders[name] ?? []), value];
  const answer = await core.sessionCore.webRequest.askHeadersReceived({
    ...describe(core, webContents, paused),
    statusLine: `HTTP/1.1 ${statusCode}`,
    statusCode,
    responseHeaders,
  });
  if (!answer.responseHeaders) return given;
  return Object.entries(answer.responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value): Header => [name, value]),
  );
}

function describe(core: WebContentsCore, webContents: WebContents, paused: Paused) {
  const frame = core.frames.get(paused.frameId);
  const documentType = frame === core.frames.main ? 'mainFrame' : 'subFrame';
  return {
    id: Number(/\d+/.exec(paused.requestId)?.[0] ?? 0),
    url: core.schemes.fromWeb(paused.request.url),
    method: paused.request.method,
    webContentsId: core.id,
    webContents: asElectronContents(webContents),
    frame: asElectronFrame(frame),
    resourceType:
      paused.resourceType === 'Document' ? documentType : (RESOURCE_TYPES[paused.resourceType] ?? 'other'),
    referrer: core.schemes.fromWeb(paused.request.headers.Referer ?? ''),
    timestamp: performance.timeOrigin + performance.now(),
  } as const;
}
