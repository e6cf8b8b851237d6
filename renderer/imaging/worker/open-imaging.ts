import { imagingWorkerUrl, trustWorkerUrl } from '../../guards/trust-worker-url.ts';
import { createImaging, type Imaging } from './imaging.ts';
import { type After, createReplaceableWorker, type OwnedWorker } from './replaceable-worker.ts';

/** Opens imaging for this page. No worker starts before something is asked. */
export function openImaging(after: After = afterReally): Imaging {
  const start = (): OwnedWorker => new Worker(trustWorkerUrl(imagingWorkerUrl), { type: 'module' });
  const create = () => createReplaceableWorker(start, after);
  return createImaging({ live: create(), still: create() });
}

/** By the page's own clock. */
export const afterReally: After = (delayMs, then) => {
  const timer = setTimeout(then, delayMs);
  return () => clearTimeout(timer);
};
