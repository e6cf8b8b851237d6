/**
 * The DevTools protocol's types, as Playwright ships them. Its package exports do not list this file, so the path is spelt
 * out; only types cross, nothing of Playwright is loaded at run time.
 */
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };

export type CdpMethod = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
export type CdpParameters<M extends CdpMethod> = Protocol.CommandParameters[M];
export type CdpResult<M extends CdpMethod> = Protocol.CommandReturnValues[M];
export type CdpEvent = keyof Protocol.Events;
export type CdpEventPayload<E extends CdpEvent> = Protocol.Events[E];

/** One conversation with Chromium: the whole browser, or (through a session id) one page of it. */
export interface CdpSession {
  /** Rejects when Chromium answers with an error or ends. */
  send<M extends CdpMethod>(method: M, parameters?: CdpParameters<M>): Promise<CdpResult<M>>;
  on<E extends CdpEvent>(event: E, listener: (payload: CdpEventPayload<E>) => void): void;
}
