import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApplicationId } from '../../shared/brand.ts';
import type { CallsToday, MemberView, SoughtBy } from '../../shared/domain/member.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** What a look-up found, and for what: it stands only as long as that is what is typed. */
export interface LookUpFound {
  readonly by: SoughtBy;
  readonly members: readonly MemberView[];
  readonly signatureWarning: boolean;
}

/** Everything of a look-up. `noLookUp` is all there is before one, and after its visit. */
export interface LookUpFacts {
  readonly by: SoughtBy;
  readonly text: string;
  readonly found: LookUpFound | null;
  /** Whom staff chose of several. */
  readonly chosen: string | null;
  readonly quota: CallsToday | null;
  readonly isPending: boolean;
  readonly failure: Failure | null;
}

interface LookUpActions {
  readonly lookBy: (by: SoughtBy) => void;
  readonly type: (text: string) => void;
  /** Looks for what was typed. Does nothing while another look-up is on its way. */
  readonly find: (applicationId: ApplicationId) => Promise<void>;
  readonly choose: (memberUid: string) => void;
  readonly readQuota: () => Promise<void>;
  /** Forgets everything, also what is still on its way. To be called whenever the visit changes. */
  readonly clear: () => void;
}

export type LookUpState = LookUpFacts & LookUpActions;

export const noLookUp: LookUpFacts = {
  by: 'number',
  text: '',
  found: null,
  chosen: null,
  quota: null,
  isPending: false,
  failure: null,
};

/** The look-up of the open visit. An answer that comes after its visit is dropped, and nothing is typed while one is awaited. */
export function createLookUpStore({ client }: Pick<Kiosk, 'client'>): StoreApi<LookUpState> {
  return createStore<LookUpState>()((set, get) => {
    /** Which visit an answer belongs to. */
    let visitNumber = 0;
    const nothingFound = { found: null, chosen: null, failure: null };

    return {
      ...noLookUp,
      // A number is no phone number: what was typed goes with the choice.
      lookBy: (by) => {
        if (by !== get().by && !get().isPending) set({ by, text: '', ...nothingFound });
      },
      type: (text) => {
        if (text !== get().text && !get().isPending) set({ text, ...nothingFound });
      },
      find: async (applicationId) => {
        const { by, text, isPending } = get();
        if (isPending) return;
        const mine = visitNumber;
        set({ isPending: true, ...nothingFound });
        const answer = await client['members.find']({ applicationId, by, text });
        if (mine !== visitNumber) return;
        if (!answer.ok) return set({ isPending: false, failure: answer.error });
        const { members, quota, signatureWarning } = answer.value;
        set({ isPending: false, found: { by, members, signatureWarning }, quota });
      },
      choose: (chosen) => set({ chosen }),
      readQuota: async () => {
        const mine = visitNumber;
        const quota = await client['members.read-quota']({});
        // A look-up that was answered meanwhile knows better.
        if (mine === visitNumber && quota.ok && get().quota === null) set({ quota: quota.value });
      },
      clear: () => {
        visitNumber += 1;
        set(noLookUp);
      },
    };
  });
}

/** The member on the card: the only one found, or the one that staff chose. */
export function memberOnCard({ found, chosen }: LookUpFacts): MemberView | undefined {
  const members = found?.members ?? [];
  return members.length === 1 ? members[0] : members.find(({ memberUid }) => memberUid === chosen);
}
