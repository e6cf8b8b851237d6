import path from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import { isReceiptUrl, receiptHeaders, receiptUrl, wantedOf } from '../receipts/receipt-origin.ts';
import { receiptFamilies, receiptStyle } from '../receipts/receipt-style.ts';
import { readShippedFaces } from '../receipts/shipped-faces.ts';
import { appOrigin, appScheme } from '../window/app-origin.ts';
import { answerRequest } from '../window/app-protocol.ts';
import { guardDownloads } from '../window/download-guard.ts';
import { guardNavigation } from '../window/navigation-guard.ts';
import { routeNowhere } from '../window/peer-connection-guard.ts';
import { installPermissionPolicy } from '../window/permission-policy.ts';
import { windowOptions } from '../window/window-options.ts';

interface Parts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly fromPartition: (partition: string, options: { cache: boolean }) => Session;
  readonly bundleRoot: string;
}

/** A receipt that is laid out, and still to be printed. */
export interface LaidOut {
  readonly contents: WebContents;
  /** CSS pixels from the first line to the last. */
  readonly contentPixels: number;
}

/** Lays a receipt out, hands it over, and destroys everything of it afterwards. */
export type WithReceipt = <Answer>(
  html: string,
  use: (receipt: LaidOut) => Promise<Answer>,
  /** Aborted: it is given up, and its window is gone at once. */
  signal: AbortSignal,
) => Promise<Answer>;

/**
 * Reads which faces the text needs, waits for them, and measures. These are main's own words and carry nothing of the receipt; the page
 * itself has no script, and its policy would run none.
 */
const layOut = `(async () => {
  const text = document.body.textContent;
  const load = (family) => document.fonts.load('16px "' + family + '"', text).catch(() => []);
  await Promise.all(${JSON.stringify(receiptFamilies)}.map(load));
  await document.fonts.ready;
  return document.querySelector('main').getBoundingClientRect().height;
})()`;

/**
 * The room where receipts are drawn: a window that is never seen, with no preload, in a session in memory of its own that reaches two
 * style sheets and the shipped faces. Each receipt has a window of its own, and so a process that knows one customer's paper and ends with it.
 */
export function createReceiptWindow({ BrowserWindow, fromPartition, bundleRoot }: Parts): WithReceipt {
  const assetsDir = path.join(bundleRoot, 'assets');
  const pages = new Map<string, string>();
  let session: Session | undefined;
  let faces: string | undefined;
  let turn = 0;

  async function answer({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> {
    const wanted = method === 'GET' ? wantedOf(url) : undefined;
    if (wanted === 'style') return reply(receiptStyle, 'text/css; charset=utf-8');
    if (wanted === 'faces') {
      faces ??= await readShippedFaces(assetsDir);
      return reply(faces, 'text/css; charset=utf-8');
    }
    if (wanted === 'page') {
      const html = pages.get(url);
      return html === undefined ? refusal() : reply(html, 'text/html; charset=utf-8');
    }
    return wanted
      ? answerRequest({ method, url: `${appOrigin}/assets/${wanted.face}` }, bundleRoot)
      : refusal();
  }

  function openSession(): Session {
    const own = fromPartition('receipt', { cache: false });
    own.setSpellCheckerEnabled(false);
    own.protocol.handle(appScheme, answer);
    own.protocol.handle('file', refusal);
    own.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isReceiptUrl(url) }));
    guardDownloads(own);
    routeNowhere(own);
    installPermissionPolicy(own, { isCaptureStepActive: () => false, isKnownContents: () => false });
    return own;
  }

  return async (html, use, signal) => {
    session ??= openSession();
    turn += 1;
    const url = receiptUrl(turn);
    const { webPreferences, ...look } = windowOptions('', session);
    const { preload: _, ...preferences } = webPreferences ?? {};
    const window = new BrowserWindow({
      ...look,
      title: 'Vestibule receipt',
      kiosk: false,
      fullscreen: false,
      focusable: false,
      skipTaskbar: true,
      // Wider than any paper, so that what is measured has the paper's own width.
      width: 1000,
      webPreferences: preferences,
    });
    const close = () => {
      pages.delete(url);
      if (!window.isDestroyed()) window.destroy();
    };
    signal.addEventListener('abort', close, { once: true });
    try {
      pages.set(url, html);
      window.setMenu(null);
      guardNavigation(window.webContents, () => false);
      await window.loadURL(url);
      const height: unknown = await window.webContents.executeJavaScript(layOut);
      if (typeof height !== 'number' || !(height > 0)) throw new Error('a receipt was laid out to nothing');
      return await use({ contents: window.webContents, contentPixels: height });
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  };
}

const reply = (text: string, type: string) =>
  new Response(text, { headers: { ...receiptHeaders, 'Content-Type': type } });
const refusal = () => new Response(null, { status: 404, headers: receiptHeaders });
