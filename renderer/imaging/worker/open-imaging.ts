import { installWorkerUrlPolicy } from '../../guards/worker-url-policy.ts';
import { createImaging, type Imaging } from './imaging.ts';
import workerUrl from './imaging-worker.ts?worker&url';
import { type After, createReplaceableWorker, type OwnedWorker } from './replaceable-worker.ts';

/**
 * Opens imaging for this page. Call once, when the page starts: it makes the page's policy for workers, of which there can be one only. No
 * worker starts before something is asked.
 */
export function openImaging(page: Window, after: After = afterReally): Imaging {
  const trust = installWorkerUrlPolicy(page as Parameters<typeof installWorkerUrlPolicy>[0], [workerUrl]);
  const start = (): OwnedWorker => new Worker(trust(workerUrl), { type: 'module' });
  const create = () => createReplaceableWorker(start, after);
  return createImaging({ live: create(), still: create() });
}

/** By the page's own clock. */
export const afterReally: After = (delayMs, then) => {
  const timer = setTimeout(then, delayMs);
  return () => clearTimeout(timer);
};
