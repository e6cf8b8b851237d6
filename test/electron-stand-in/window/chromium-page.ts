/**
 * The page of one Chromium, attached over the pipe: its lines to the scripts inside it, and what the rest of `window/`
 * needs to drive it. Knows nothing of Electron.
 */
import { randomUUID } from 'node:crypto';
import type { CdpPipe } from '../chromium/cdp-pipe.ts';
import type { CdpSession } from '../chromium/cdp-protocol.ts';
import type { ChromiumProcess } from '../chromium/chromium-process.ts';
import type { FromPage, ToPage } from '../page/messages.ts';
import { createPageScripts } from '../page/page-scripts.ts';
import { createCodec } from '../page/structured-clone-codec.ts';
import type { NoteIpc } from './note-ipc.ts';

export interface ChromiumPage {
  process: ChromiumProcess;
  browser: CdpPipe;
  cdp: CdpSession;
  /** Chromium names the main frame and the page's target alike. */
  mainFrameId: string;
  /** `isCurrent` is false for a message from a document that is no longer shown. */
  onMessage(listener: (message: FromPage, isCurrent: boolean) => void): void;
  /** Lost when no document with a preload is there to hear it, as in Electron. Throws on what cannot be cloned. */
  tell(message: ToPage): void;
  /** Runs whenever a new document's preload world has come to be. */
  onNewDocument(listener: () => void): void;
  /** To be called when every listener is in place: switches the events on and installs the page scripts. */
  begin(preloadSource: string, versions: Record<string, string>): Promise<void>;
}

/** Attaches to the one page that Chromium starts with. Rejects when Chromium ends first. */
export async function attachToPage(chromium: ChromiumProcess, note: NoteIpc): Promise<ChromiumPage> {
  const browser = chromium.pipe;
  const mainFrameId = await findFirstPage(browser);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: mainFrameId, flatten: true });
  const cdp = browser.session(sessionId);
  const codec = createCodec();
  const secret = `stand-in-${randomUUID()}`;
  const messageListeners: ((message: FromPage, isCurrent: boolean) => void)[] = [];
  const documentListeners: (() => void)[] = [];
  let preloadContext: number | undefined;

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name !== secret || frameId !== mainFrameId) return;
    preloadContext = context.id;
    for (const listener of documentListeners) listener();
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== secret) return;
    const message = codec.decode(payload) as FromPage;
    note('from-page', message);
    for (const listener of messageListeners) listener(message, executionContextId === preloadContext);
  });

  return {
    process: chromium,
    browser,
    cdp,
    mainFrameId,
    onMessage: (listener) => {
      messageListeners.push(listener);
    },
    onNewDocument: (listener) => {
      documentListeners.push(listener);
    },
    tell(message) {
      const text = codec.encode(message);
      note('to-page', message);
      if (preloadContext === undefined) return;
      const call = {
        functionDeclaration: `function (text) { globalThis[${JSON.stringify(secret)}](text); }`,
        executionContextId: preloadContext,
        arguments: [{ value: text }],
      };
      // The document may go before it has heard.
      cdp.send('Runtime.callFunctionOn', call).catch(() => undefined);
    },
    async begin(preloadSource, versions) {
      const { pageWorld, preloadWorld } = createPageScripts(secret, preloadSource, versions);
      await Promise.all([
        cdp.send('Page.enable'),
        cdp.send('Runtime.enable'),
        cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
        cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
        cdp.send('Runtime.addBinding', { name: secret, executionContextName: secret }),
        cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld }),
        cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorld, worldName: secret }),
      ]);
    },
  };
}

function findFirstPage(browser: CdpPipe): Promise<string> {
  return new Promise((resolve, reject) => {
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.type === 'page') resolve(targetInfo.targetId);
    });
    browser.send('Target.setDiscoverTargets', { discover: true }).catch(reject);
  });
}
