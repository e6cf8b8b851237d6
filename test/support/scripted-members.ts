import type {
  Member,
  MemberFound,
  MemberProvider,
  MembersFound,
} from '../../electron/providers/member-provider.ts';
import type { Outcome, UnattendedOperation } from '../../electron/providers/provider.ts';

type Answer = Outcome<MemberFound> | Outcome<MembersFound>;

/** A provider of memberships that answers questions as the test wrote down, in that order; it writes nothing. */
export interface ScriptedMembers extends MemberProvider {
  readonly will: (...outcomes: readonly (Answer | (() => Promise<Answer>))[]) => void;
  readonly asked: { readonly operation: string; readonly input: unknown }[];
}

export function createScriptedMembers(): ScriptedMembers {
  const script: (Answer | (() => Promise<Answer>))[] = [];
  const asked: { operation: string; input: unknown }[] = [];
  const operation = <Input, Reply>(name: string): UnattendedOperation<Input, Reply> => ({
    provider: 'kybio',
    operation: name,
    outcomeClass: 'read-only',
    presence: 'none',
    send: async (input) => {
      asked.push({ operation: name, input });
      const next = script.shift();
      if (!next) throw new Error(`nobody wrote down how ${name} ends`);
      return (typeof next === 'function' ? await next() : next) as Outcome<Reply>;
    },
  });
  return {
    queryByNumber: operation('query-by-number'),
    queryByPhone: operation('query-by-phone'),
    queryByUid: operation('query-by-uid'),
    addMember: operation('add-member'),
    updateBaseInfo: operation('update-base-info'),
    isSameMember: () => false,
    findUnchanged: () => [],
    dailyQuota: () => ({ used: asked.length, limit: 3000 }),
    will: (...outcomes) => void script.push(...outcomes),
    asked,
  };
}

/** An invented member with everything that a provider may know. */
export const priya: Member = {
  memberUid: '813951242628553689',
  number: '8008010001',
  standing: 'available',
  name: 'Priya Raman',
  phone: '80000001',
  email: 'priya@member.example',
  qq: '673874555',
  address: '1 Specimen Street #02-45',
  remarks: 'prefers mornings',
  category: 'Gold Card',
  birthday: '1990-04-12',
  points: '1250',
  discountPercent: '60',
  balance: '120.50',
  creditAllowed: false,
  createdDate: '2025-11-03 10:00:00',
  expiryDate: '2099-12-31 00:00:00',
  createdBy: 'practice0',
};
