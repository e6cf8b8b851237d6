/**
 * The page of a kiosk in the stand-in, over one bare DevTools session and nothing else: it costs the page next to nothing, is there before
 * the page is, and stays where the page's process is replaced or dies.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface PageLink {
  /** What an expression comes to in the page as it is now; undefined where there is no page at this moment. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Runs in every document from now on, before its own scripts; what was given before does so no more. */
  readonly onNewDocument: (source: string) => Promise<void>;
  readonly pressKey: (key: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly close: () => void;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly identifier?: string; readonly result?: { readonly value?: unknown } };
}

const limitMs = 25_000;
const lookEveryMs = 5;

/** Resolves as soon as there is a page, whatever it shows. `profile` says where the browser keeps its files, once it is known. */
export async function linkToPage(profile: () => string | undefined): Promise<PageLink> {
  const port = await firstOf('a port', () => readPort(profile()));
  const address = await firstOf('a page', () => findPage(port));
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let lastId = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const send = (method: string, params: object = {}): Promise<Answer> => {
    lastId += 1;
    const id = lastId;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  await send('Page.enable');
  let identifier: string | undefined;
  return {
    evaluate: async (expression) => {
      // A page that goes meanwhile answers nothing.
      const gone = delay(1_000, undefined, { ref: false });
      const answer = await Promise.race([
        send('Runtime.evaluate', { expression, returnByValue: true }),
        gone,
      ]);
      return answer?.result?.result?.value;
    },
    onNewDocument: async (source) => {
      if (identifier !== undefined) await send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
      identifier = (await send('Page.addScriptToEvaluateOnNewDocument', { source })).result?.identifier;
    },
    pressKey: async (key) => {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
    reload: async () => void (await send('Page.reload')),
    close: () => socket.close(),
  };
}

async function firstOf<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
  for (const signal = AbortSignal.timeout(limitMs); !signal.aborted; await delay(lookEveryMs)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`there is not ${what} after ${limitMs} ms`);
}

/** Chromium writes the port that it has chosen into its profile. */
async function readPort(profile: string | undefined): Promise<string | undefined> {
  if (profile === undefined) return undefined;
  const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  const [port, secretPath] = text.split('\n');
  return secretPath ? port : undefined;
}

async function findPage(port: string): Promise<string | undefined> {
  const targets = (await fetch(`http://127.0.0.1:${port}/json/list`)
    .then((answer) => answer.json())
    .catch(() => [])) as readonly { type: string; webSocketDebuggerUrl: string }[];
  return targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl;
}
