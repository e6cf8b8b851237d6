/**
 * `WebFrameMain`: one per frame, the same object for as long as the frame lives, so that `senderFrame === mainFrame` is a
 * check that means something.
 */

import type * as E from 'electron';
import { originOf } from './own-schemes.ts';
import { RefusingEmitter } from './refuse-missing.ts';

export interface FrameEvents {
  'dom-ready': [];
}

/** What the window's code knows of the frame; the frame object only reads it. */
export interface FrameState {
  url: string;
  frameToken: string;
  isDetached: boolean;
  parent: WebFrameMain | null;
  children: Set<WebFrameMain>;
  send(channel: string, args: unknown[]): void;
}

/** Chromium's numbers for processes and frames are not told over DevTools; there is one renderer and one main frame. */
const THE_ONLY_ID = 1;

export class WebFrameMain extends RefusingEmitter<FrameEvents> {
  readonly #state: FrameState;

  constructor(state: FrameState) {
    super('webFrameMain');
    this.#state = state;
  }

  get url(): string {
    return this.#state.url;
  }
  get origin(): string {
    return originOf(this.#state.url);
  }
  get detached(): boolean {
    return this.#state.isDetached;
  }
  get frameToken(): string {
    return this.#state.frameToken;
  }
  get name(): string {
    return '';
  }
  get frameTreeNodeId(): number {
    return THE_ONLY_ID;
  }
  get processId(): number {
    return THE_ONLY_ID;
  }
  get routingId(): number {
    return THE_ONLY_ID;
  }
  get parent(): E.WebFrameMain | null {
    return asElectronFrame(this.#state.parent);
  }
  get top(): E.WebFrameMain | null {
    return this.#state.parent ? this.#state.parent.top : asElectronFrame(this);
  }
  get frames(): E.WebFrameMain[] {
    return [...this.#state.children].map(asElectronFrame);
  }
  get framesInSubtree(): E.WebFrameMain[] {
    return [asElectronFrame(this), ...this.frames.flatMap((frame) => frame.framesInSubtree)];
  }
  isDestroyed(): boolean {
    return this.#state.isDetached;
  }
  send(channel: string, ...args: unknown[]): void {
    this.#state.send(channel, args);
  }
}

/** The product holds Electron's type; conformance.ts proves that every member offered here fits it. */
export function asElectronFrame<F extends WebFrameMain | null>(frame: F): E.WebFrameMain | (F & null) {
  return frame as unknown as E.WebFrameMain | (F & null);
}
