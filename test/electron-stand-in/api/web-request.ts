/** `session.webRequest`: two of its events. As in Electron, only the last listener of an event counts. */
import type * as E from 'electron';
import { refuseMissing } from './refuse-missing.ts';

type BeforeRequest = (
  details: E.OnBeforeRequestListenerDetails,
  callback: (response: E.CallbackResponse) => void,
) => void;
type HeadersReceived = (
  details: E.OnHeadersReceivedListenerDetails,
  callback: (response: E.HeadersReceivedResponse) => void,
) => void;

export interface WebRequest {
  onBeforeRequest(filter: E.WebRequestFilter, listener: BeforeRequest | null): void;
  onBeforeRequest(listener: BeforeRequest | null): void;
  onHeadersReceived(filter: E.WebRequestFilter, listener: HeadersReceived | null): void;
  onHeadersReceived(listener: HeadersReceived | null): void;
}

export interface WebRequestCore {
  offered: WebRequest;
  /** `{}` where nobody listens for that address. */
  askBeforeRequest(details: E.OnBeforeRequestListenerDetails): Promise<E.CallbackResponse>;
  askHeadersReceived(details: E.OnHeadersReceivedListenerDetails): Promise<E.HeadersReceivedResponse>;
  listensToHeaders(): boolean;
}

type Listener<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;

export function createWebRequest(): WebRequestCore {
  const beforeRequest = createSlot<E.OnBeforeRequestListenerDetails, E.CallbackResponse>();
  const headersReceived = createSlot<E.OnHeadersReceivedListenerDetails, E.HeadersReceivedResponse>();
  const offered: WebRequest = { onBeforeRequest: beforeRequest.set, onHeadersReceived: headersReceived.set };
  return {
    offered: refuseMissing('webRequest', offered),
    askBeforeRequest: beforeRequest.ask,
    askHeadersReceived: headersReceived.ask,
    listensToHeaders: headersReceived.isTaken,
  };
}

function createSlot<Details extends { url: string }, Answer extends object>() {
  let current: Listener<Details, Answer> | null = null;
  let patterns: RegExp[] = [];
  type Given = Listener<Details, Answer> | null;
  return {
    isTaken: () => current !== null,
    set(first: E.WebRequestFilter | Given, second?: Given): void {
      const isFiltered = typeof first === 'object' && first !== null;
      current = isFiltered ? (second ?? null) : first;
      patterns = (isFiltered ? first.urls : ['<all_urls>']).map(toRegExp);
    },
    ask(details: Details): Promise<Answer> {
      const listener = current;
      if (!listener || !patterns.some((pattern) => pattern.test(details.url)))
        return Promise.resolve({} as Answer);
      return new Promise((resolve) => listener(details, resolve));
    },
  };
}

/** A match pattern such as `app://kiosk/*`. */
function toRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'i');
}
