/**
 * Every request of the page stops here: moves are judged, `webRequest` is asked, and the product's own scheme is answered by
 * its handler, so that the page's files, headers and CSP are main's. What main lets pass goes on to the network.
 */
import type { WebContents } from '../api/web-contents.ts';
import type { CdpEventPayload, CdpSession } from '../chromium/cdp-protocol.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { mayNavigate, mayRedirect } from './judge-navigation.ts';
import { fulfilFromHandler } from './own-response.ts';
import type { WebContentsCore } from './web-contents-core.ts';
import { askBeforeRequest, changeResponseHeaders, type Header } from './web-request-stage.ts';

export type Paused = CdpEventPayload<'Fetch.requestPaused'>;

/** Answers a request before anybody else looks at it; false when it is not its own. */
export type Interceptor = (paused: Paused, cdp: CdpSession) => boolean;

export function answerRequests(
  core: WebContentsCore,
  webContents: WebContents,
  page: ChromiumPage,
  interceptors: Interceptor[],
): void {
  const { cdp } = page;
  cdp.on('Fetch.requestPaused', (paused) => {
    if (interceptors.some((intercept) => intercept(paused, cdp))) return;
    answer(core, webContents, page, paused).catch((error: unknown) => {
      // A page that has gone meanwhile needs no answer; a bug in a handler must be seen.
      if (!core.isDestroyed) console.error('request not answered:', error);
      refuse(cdp, paused, 'Failed');
    });
  });
}

async function answer(
  core: WebContentsCore,
  webContents: WebContents,
  page: ChromiumPage,
  paused: Paused,
): Promise<void> {
  const { cdp } = page;
  if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) {
    return continueResponse(core, webContents, cdp, paused);
  }
  if (paused.resourceType === 'Document' && !isMoveAllowed(core, webContents, page, paused)) {
    return refuse(cdp, paused, 'Aborted');
  }
  const decision = await askBeforeRequest(core, webContents, paused);
  if (decision.cancel) return refuse(cdp, paused, 'BlockedByClient');
  if (decision.redirectURL !== undefined) {
    throw new Error('webRequest.onBeforeRequest with a redirectURL is not in the stand-in');
  }
  if (await fulfilFromHandler(core, webContents, cdp, paused)) return;
  const interceptResponse = core.sessionCore.webRequest.listensToHeaders();
  await cdp.send('Fetch.continueRequest', { requestId: paused.requestId, interceptResponse });
}

/** The second stop, only for answers from the network and only while main listens to their headers. */
async function continueResponse(
  core: WebContentsCore,
  webContents: WebContents,
  cdp: CdpSession,
  paused: Paused,
): Promise<void> {
  const { requestId, responseStatusCode } = paused;
  if (responseStatusCode === undefined) return void (await cdp.send('Fetch.continueResponse', { requestId }));
  const given = (paused.responseHeaders ?? []).map(({ name, value }): Header => [name, value]);
  const headers = await changeResponseHeaders(core, webContents, paused, responseStatusCode, given);
  const responseHeaders = headers.map(([name, value]) => ({ name, value }));
  // Chromium takes new headers only together with the status.
  const changed = { requestId, responseCode: responseStatusCode, responseHeaders };
  if (paused.resourceType !== 'Document' || isRedirect(responseStatusCode)) {
    return void (await cdp.send('Fetch.continueResponse', changed));
  }
  // A document's policy has been read before this stop; only an answer given whole is read anew.
  const { body, base64Encoded } = await cdp.send('Fetch.getResponseBody', { requestId });
  const whole = base64Encoded ? body : Buffer.from(body).toString('base64');
  await cdp.send('Fetch.fulfillRequest', { ...changed, body: whole });
}

const isRedirect = (status: number) => status >= 300 && status < 400;

function isMoveAllowed(
  core: WebContentsCore,
  webContents: WebContents,
  page: ChromiumPage,
  paused: Paused,
): boolean {
  const isMainFrame = paused.frameId === page.mainFrameId;
  const navigation = {
    url: core.schemes.fromWeb(paused.request.url),
    frame: core.frames.get(paused.frameId),
  };
  if (paused.redirectedRequestId !== undefined) return mayRedirect(core, webContents, navigation);
  if (isMainFrame && core.expectedAddress === paused.request.url) {
    core.expectedAddress = undefined;
    return true;
  }
  return mayNavigate(core, webContents, navigation);
}

type RefusalReason = 'Aborted' | 'BlockedByClient' | 'Failed';

function refuse(cdp: CdpSession, { requestId }: Paused, errorReason: RefusalReason): void {
  cdp.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
}
