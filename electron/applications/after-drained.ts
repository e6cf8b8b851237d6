import type { DrainItem } from '../outbox/drain/drain-item.ts';
import type { EnrolmentEnd } from '../providers/enrolment.ts';
import type {
  ApplicationRecord,
  ApplicationStore,
  EnrolmentRecord,
  ReadyChange,
} from './application-store.ts';
import { afterAttempt } from './enrolment-progress.ts';

/** Reads the application while the attempt is on its way; undefined where that comes to nothing, and it is read later. */
export async function readToKeep(
  store: Pick<ApplicationStore, 'readToChange'>,
  { applicationId }: DrainItem,
  onBug: (error: unknown) => void,
): Promise<ReadyChange | undefined> {
  try {
    return await store.readToChange(applicationId);
  } catch (error) {
    onBug(error);
    return undefined;
  }
}

/**
 * Keeps in an application what the drainer found out about one of its submissions: the reference, or why it was refused
 * and which fields are meant. Its state is the submission's; this is what a person needs beside it. With a `reading` that
 * is still good it is changed in the same turn, and shares the flush of the submission's own move.
 */
export async function keepDrained(
  store: ApplicationStore,
  { applicationId, submissionId, provider, operation }: DrainItem,
  end: EnrolmentEnd,
  reading?: Promise<ReadyChange | undefined>,
): Promise<void> {
  const isMeant = (one: EnrolmentRecord) => one.provider === provider && one.operation === operation;
  // Staff may have gone on without it while it was on its way: only that it arrived all the same is news.
  const isNews = (one: EnrolmentRecord) => one.state !== 'skipped' || end.end === 'accepted';
  const change = (record: ApplicationRecord): ApplicationRecord => ({
    ...record,
    enrolments: record.enrolments.map((one) =>
      isMeant(one) && isNews(one) ? afterAttempt({ ...one, submissionId }, end) : one,
    ),
  });
  const changeInHand = (): boolean => {
    const inHand = store.find(applicationId);
    if (inHand) store.put(change(inHand));
    return inHand !== undefined;
  };
  if (changeInHand()) return;
  const changeParked: Parameters<ReadyChange>[0] = ({ record, parked }) => ({
    record: change(record),
    parked,
  });
  const changeRead = await reading;
  if (changeRead?.(changeParked)) return;
  const changed = await store.change(applicationId, changeParked);
  // It was taken in hand while it was read.
  if (!changed) changeInHand();
}
