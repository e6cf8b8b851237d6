/**
 * The two scripts that run before any script of the page, put together from the functions of this folder as source text:
 * one in the page's own world, one in the preload's. Both run in the main frame only: a sub-frame gets no preload.
 */
import { refuseBrowserDialogs } from './browser-dialogs.ts';
import { createContextBridge } from './context-bridge.ts';
import { receiveExposedApi } from './exposed-api.ts';
import { guardInput } from './input-guard.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import { KEY_QUESTION_PATH } from './messages.ts';
import { guardNavigation } from './navigation-guard.ts';
import { createNodeLink } from './node-link.ts';
import { askBeforeUse } from './permission-questions.ts';
import { forwardQuestions, runPreload } from './preload-world.ts';
import { createCodec } from './structured-clone-codec.ts';
import { askBeforeMoving } from './window-bounds.ts';
import { refuseNewWindows } from './window-open.ts';
import { createWorldLink } from './world-link.ts';

export interface PageScripts {
  pageWorld: string;
  preloadWorld: string;
}

/** `secret` is unknown to the page: it names the line between the worlds and the binding to this process. */
export function createPageScripts(
  secret: string,
  preloadSource: string,
  versions: Record<string, string>,
): PageScripts {
  const toPreload = JSON.stringify(`${secret}>`);
  const toPage = JSON.stringify(`${secret}<`);
  const marker = JSON.stringify(secret);
  return {
    pageWorld: inMainFrame(`
      const link = (${createWorldLink})(${toPreload}, ${toPage});
      (${receiveExposedApi})(link, ${marker});
      (${refuseBrowserDialogs})();
      (${askBeforeUse})(link);
      (${refuseNewWindows})(link);
      (${askBeforeMoving})(link);
    `),
    preloadWorld: inMainFrame(`
      const link = (${createWorldLink})(${toPage}, ${toPreload});
      const node = (${createNodeLink})((${createCodec})(), ${marker});
      (${forwardQuestions})(link, node);
      (${guardInput})(node, ${JSON.stringify(KEY_QUESTION_PATH)});
      (${guardNavigation})(node);
      const contextBridge = (${createContextBridge})(link, ${marker});
      const ipcRenderer = (${createIpcRenderer})(node);
      const bundle = function (require, module, exports, process) {${preloadSource}\n};
      (${runPreload})(node, { contextBridge, ipcRenderer }, bundle, ${JSON.stringify(versions)});
    `),
  };
}

function inMainFrame(source: string): string {
  return `if (window === top) (() => {${source}})();`;
}
