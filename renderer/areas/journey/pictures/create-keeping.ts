import type { StoreApi } from 'zustand/vanilla';
import type { ApplicationId } from '../../../../shared/brand.ts';
import type { Client } from '../../../../shared/contract/contract.ts';
import { sideOfReads } from '../../../../shared/documents/side-of-reads.ts';
import { DocumentKind } from '../../../../shared/domain/applicant.ts';
import type { CaptureParts } from '../../../capture/capture-parts.ts';
import type { VisitState } from '../../../stores/visit-state.ts';

type Keeping = Pick<
  CaptureParts,
  'needed' | 'wish' | 'isKept' | 'fingerprintOf' | 'looksLike' | 'keep' | 'open' | 'close'
>;

/** How the taking of pictures reaches the visit: what is needed, what main has, and what main says of a new one. */
export function createKeeping(
  visit: StoreApi<VisitState>,
  client: Client,
  clock: { readonly now: () => number },
  applicationId: ApplicationId,
): Keeping {
  const pictures = () => visit.getState().application?.pictures ?? [];
  return {
    needed: () => visit.getState().application?.neededPictures ?? [],
    // A passport has a zone and no barcode; what else there is may have either, on either side.
    wish: () => ({
      today: dayOf(clock.now()),
      wanted: visit.getState().draft.documentKind === 'passport' ? ['zone'] : ['zone', 'barcode'],
    }),
    isKept: (wanted) => pictures().some(({ side }) => side === wanted),
    fingerprintOf: (wanted) => pictures().find(({ side }) => side === wanted)?.fingerprint,
    looksLike: ({ reads }) => {
      const kind = DocumentKind.safeParse(visit.getState().draft.documentKind);
      return reads && sideOfReads(reads, kind.data);
    },
    open: async () => {
      // Where main does not agree, the camera says that it is not allowed.
      await client['documents.open-capture']({ applicationId }).then(() => {});
    },
    close: () => void client['documents.close-capture']({ applicationId }),
    keep: async ({ side, prepared, reads, ...plea }) => {
      const { jpeg, quality } = prepared;
      // What was said of the one before is not about this one.
      visit.getState().forgetFailure();
      const isTaken = await visit.getState().addPicture({
        applicationId,
        side,
        bytes: jpeg,
        quality,
        ...(reads.length > 0 ? { reads } : {}),
        ...plea,
      });
      if (isTaken) return 'kept';
      const failure = visit.getState().failure?.failure;
      // The approval was another one's, or is used up: the next one counts.
      if (failure?.code === 'supervisor-needed') return null;
      if (failure?.code === 'document-not-taken' && failure.mayBeAllowed) return `unusual-${failure.why}`;
      if (failure?.code === 'document-not-taken' || failure?.code === 'picture-refused') return 'refused';
      // The disk was full, or something else was under way: the picture itself may be the best there will be.
      if (failure?.code !== 'picture-poor') return 'not-kept';
      return failure.mayBeKept ? 'may-be-kept' : 'poor';
    },
  };
}

/** The day at the counter, `YYYY-MM-DD`. */
function dayOf(atMs: number): string {
  const at = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
