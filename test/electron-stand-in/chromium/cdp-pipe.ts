/**
 * The DevTools protocol over a pair of pipes: messages are JSON, ended by a zero byte. No port listens, and Chromium ends
 * when its end of the pipe closes, so it never outlives this process, not even after SIGKILL.
 */
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type {
  CdpEvent,
  CdpEventPayload,
  CdpMethod,
  CdpParameters,
  CdpResult,
  CdpSession,
} from './cdp-protocol.ts';

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

interface Incoming {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

const END_OF_MESSAGE = 0;
const BROWSER = '';

export class CdpPipe implements CdpSession {
  readonly #toChromium: Writable;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #unfinished: Buffer[] = [];
  #closed: Error | undefined;

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#toChromium = toChromium;
    fromChromium.on('data', (bytes: Buffer) => this.#receive(bytes));
    // A broken pipe is told by the process's end, which carries the better reason.
    for (const stream of [toChromium, fromChromium]) stream.on('error', () => undefined);
  }

  send<M extends CdpMethod>(method: M, parameters?: CdpParameters<M>): Promise<CdpResult<M>> {
    return this.#send(method, parameters, undefined);
  }

  on<E extends CdpEvent>(event: E, listener: (payload: CdpEventPayload<E>) => void): void {
    this.#events.on(`${BROWSER} ${event}`, listener);
  }

  /** The conversation with one page that was attached to with `Target.attachToTarget`. */
  session(sessionId: string): CdpSession {
    return {
      send: (method, parameters) => this.#send(method, parameters, sessionId),
      on: (event, listener) => {
        this.#events.on(`${sessionId} ${event}`, listener);
      },
    };
  }

  /** Chromium has ended: everything unanswered fails with `reason`, and so does everything asked from now on. */
  close(reason: Error): void {
    this.#closed = reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #send<M extends CdpMethod>(
    method: M,
    params: CdpParameters<M> | undefined,
    sessionId: string | undefined,
  ): Promise<CdpResult<M>> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#toChromium.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    }) as Promise<CdpResult<M>>;
  }

  #receive(bytes: Buffer): void {
    let rest = bytes;
    for (let end = rest.indexOf(END_OF_MESSAGE); end !== -1; end = rest.indexOf(END_OF_MESSAGE)) {
      this.#unfinished.push(rest.subarray(0, end));
      const message = JSON.parse(Buffer.concat(this.#unfinished).toString()) as Incoming;
      this.#unfinished = [];
      rest = rest.subarray(end + 1);
      this.#dispatch(message);
    }
    if (rest.length > 0) this.#unfinished.push(rest);
  }

  #dispatch(message: Incoming): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? BROWSER} ${message.method}`, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }
}
