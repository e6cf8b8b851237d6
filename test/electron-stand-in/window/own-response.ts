/** Answers a request to the product's own scheme with what main's `protocol.handle` returns. */
import type { WebContents } from '../api/web-contents.ts';
import type { CdpSession } from '../chromium/cdp-protocol.ts';
import type { Paused } from './answer-requests.ts';
import type { WebContentsCore } from './web-contents-core.ts';
import { changeResponseHeaders } from './web-request-stage.ts';

/** False when the address is not of a scheme of the product's own. Rejects when the handler does. */
export async function fulfilFromHandler(
  core: WebContentsCore,
  webContents: WebContents,
  cdp: CdpSession,
  paused: Paused,
): Promise<boolean> {
  const url = core.schemes.fromWeb(paused.request.url);
  if (url === paused.request.url) return false;
  const { requestId } = paused;
  const handler = core.sessionCore.protocol.handlerFor(url.slice(0, url.indexOf(':')));
  if (!handler) {
    await cdp.send('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' });
    return true;
  }
  const response = await handler(toRequest(core, url, paused));
  const headers = await changeResponseHeaders(core, webContents, paused, response.status, [
    ...response.headers,
  ]);
  const body = Buffer.from(await response.arrayBuffer());
  await cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status === 0 ? 500 : response.status,
    responseHeaders: headers.map(([name, value]) => ({ name, value: core.schemes.headerToWeb(name, value) })),
    body: body.toString('base64'),
  });
  return true;
}

function toRequest(core: WebContentsCore, url: string, { request }: Paused): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    core.schemes.fromWeb(value),
  ]);
  const parts = request.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return new Request(url, { method: request.method, headers, body: parts ? Buffer.concat(parts) : null });
}
