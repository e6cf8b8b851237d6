/** The frames of a page, kept in step with Chromium's: the main frame for good, sub-frames while they are there. */
import { type FrameState, WebFrameMain } from '../api/web-frame-main.ts';

export interface FrameTree {
  main: WebFrameMain;
  /** The frame of that id; one that nobody has told of yet is taken for a child of the main frame. */
  get(frameId: string): WebFrameMain;
  navigated(frameId: string, parentId: string | undefined, url: string): void;
  removed(frameId: string): void;
  /** The page is gone: every frame is detached. */
  clear(): void;
}

const MAIN = Symbol('main');

export function createFrameTree(send: FrameState['send']): FrameTree {
  const states = new Map<WebFrameMain, FrameState>();
  const byId = new Map<string | symbol, WebFrameMain>();

  function add(id: string | symbol, parent: WebFrameMain | null): WebFrameMain {
    const frameToken = typeof id === 'string' ? id : 'main';
    // A sub-frame has no preload, so nothing that is sent to it is ever heard.
    const sendHere = parent ? () => undefined : send;
    const state = {
      url: '',
      frameToken,
      isDetached: false,
      parent,
      children: new Set<WebFrameMain>(),
      send: sendHere,
    };
    const frame = new WebFrameMain(state);
    states.set(frame, state);
    byId.set(id, frame);
    if (parent) states.get(parent)?.children.add(frame);
    return frame;
  }

  function detach(frame: WebFrameMain): void {
    const state = states.get(frame);
    if (!state) return;
    state.isDetached = true;
    for (const child of state.children) detach(child);
    if (state.parent) states.get(state.parent)?.children.delete(frame);
  }

  const main = add(MAIN, null);
  const get = (frameId: string) => byId.get(frameId) ?? add(frameId, main);

  return {
    main,
    get,
    navigated(frameId, parentId, url) {
      if (parentId === undefined) byId.set(frameId, main);
      else if (!byId.has(frameId)) add(frameId, byId.get(parentId) ?? main);
      const state = states.get(get(frameId));
      if (state) state.url = url;
    },
    removed(frameId) {
      const frame = byId.get(frameId);
      if (!frame || frame === main) return;
      detach(frame);
      byId.delete(frameId);
    },
    clear: () => detach(main),
  };
}
