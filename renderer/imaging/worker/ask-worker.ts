import type { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result.ts';
import { answerSchemas, ImagingReply, type ImagingRequest, type PrepareRefusal } from './protocol.ts';
import type { ReplaceableWorker, WorkerLoss } from './replaceable-worker.ts';

/** How long each may take on a slow terminal. */
export const limitsMs: Readonly<Record<ImagingRequest['kind'], number>> = {
  'warm-up': 20_000,
  outline: 5_000,
  read: 8_000,
  prepare: 20_000,
};

/** What a request of a kind is answered with. */
export type AnswerOf<Kind extends ImagingRequest['kind']> = z.infer<(typeof answerSchemas)[Kind]>;

/**
 * Asks the worker and reads what it says. A worker whose answer is not what was agreed, or that says that something broke in it, is ended: it
 * read a stranger's file.
 */
export async function askWorker<Kind extends ImagingRequest['kind']>(
  worker: ReplaceableWorker,
  request: Extract<ImagingRequest, { kind: Kind }>,
  transfer: Transferable[],
): Promise<Result<AnswerOf<Kind>, PrepareRefusal | WorkerLoss>> {
  const said = await worker.ask(request, transfer, limitsMs[request.kind]);
  if (!said.ok) return said;
  const reply = ImagingReply.safeParse(said.value);
  if (reply.success && !reply.data.ok && reply.data.error !== 'failed') return err(reply.data.error);
  const answer =
    reply.success && reply.data.ok
      ? answerSchemas[request.kind as Kind].safeParse(reply.data.value)
      : undefined;
  if (answer?.success) return ok(answer.data as AnswerOf<Kind>);
  worker.replace();
  return err('worker-lost');
}
