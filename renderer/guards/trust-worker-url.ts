/**
 * Takes the name of the page's policy for workers before any other script can: whoever makes it first says what becomes a worker. Import it
 * where a page starts.
 */
import workerUrl from '../imaging/worker/imaging-worker.ts?worker&url';
import { installWorkerUrlPolicy, type TrustWorkerUrl } from './worker-url-policy.ts';

/** The one worker of the page. */
export const imagingWorkerUrl = workerUrl;

/** Passes that one, and throws for every other. */
export const trustWorkerUrl: TrustWorkerUrl = installWorkerUrlPolicy(
  globalThis as Parameters<typeof installWorkerUrlPolicy>[0],
  [imagingWorkerUrl],
);
