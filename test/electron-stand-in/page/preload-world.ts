/** Loads the unchanged preload bundle, as a sandboxed preload is loaded. Runs in the preload's world; sent as source. */
import type { FromPageWorld, FromPreloadWorld } from './bridge-messages.ts';
import type { StandInContextBridge } from './context-bridge.ts';
import type { StandInIpcRenderer } from './ipc-renderer.ts';
import type { NodeLink } from './node-link.ts';
import type { WorldLink } from './world-link.ts';

/** What the page's own world asks of this process passes through the preload's world, which alone has the line to it. */
export function forwardQuestions(world: WorldLink, node: NodeLink): void {
  world.hear((message: FromPageWorld) => {
    if (message.op !== 'call') node.tell(message);
  });
  node.hear((message) => {
    if (message.op === 'answer') world.tell(message satisfies FromPreloadWorld);
  });
}

export type PreloadBundle = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

export function runPreload(
  node: NodeLink,
  offered: { contextBridge: StandInContextBridge; ipcRenderer: StandInIpcRenderer },
  bundle: PreloadBundle,
  versions: Record<string, string>,
): void {
  const refuse = (name: string): never => {
    throw new Error(`${name} is not in the stand-in`);
  };
  const refusing = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, member) =>
        typeof member === 'symbol' || member === '__esModule' || member in target
          ? (Reflect.get(target, member) as unknown)
          : refuse(`${name}.${member}`),
    });
  const electron = refusing('electron (in a preload)', {
    contextBridge: refusing('contextBridge', offered.contextBridge),
    ipcRenderer: refusing('ipcRenderer', offered.ipcRenderer),
  });
  const require = (name: string) =>
    /^electron(\/|$)/.test(name) ? electron : refuse(`require('${name}') in a preload`);
  const process = {
    type: 'renderer',
    platform: 'linux',
    sandboxed: true,
    contextIsolated: true,
    versions,
    env: {},
  };
  const module = { exports: {} };
  try {
    bundle(require, module, module.exports, process);
  } catch (error) {
    node.tell({ op: 'preload-error', message: String(error) });
    throw error;
  }
}
