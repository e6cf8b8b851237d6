/**
 * KYBIO: looks members up, adds them and changes their details. Calls need nobody at the counter; the journeys that make
 * them do. Nothing but the day's count of calls is kept between them, and nothing is logged here.
 */
import type { z } from 'zod';
import type {
  MemberAdded,
  MemberChange,
  MemberChanged,
  MemberFound,
  MemberProvider,
  MembersFound,
  NewMember,
} from '../member-provider.ts';
import { createCallQuota } from './daily-quota.ts';
import {
  detailsToWire,
  findUnchanged,
  isSameMember,
  memberFromWire,
  newMemberToWire,
  storedPhone,
} from './member-mapping.ts';
import { errorCode } from './reply-outcome.ts';
import { type KybioOptions, signedCall } from './signed-call.ts';
import {
  AddedData,
  AddRequest,
  NumberQuery,
  PhoneQuery,
  UidQuery,
  UpdateRequest,
  WireMember,
  WireMembers,
} from './wire.ts';

/**
 * Builds the provider. No call throws for anything that a network, a server or the keychain does; one that is given
 * input which no form of ours accepts throws, naming fields and no values.
 */
export function createKybio(options: KybioOptions): MemberProvider {
  const { policy, clock } = options;
  const quota = createCallQuota({
    clock,
    limit: policy.dailyCalls,
    utcOffsetMinutes: policy.utcOffsetMinutes,
  });
  const toMember = (wire: WireMember) => memberFromWire(wire, policy, clock.now());

  // An unknown member is an error with a code, or a success without data: which one isn't documented.
  const readOne = (data: unknown): MemberFound | undefined => {
    if (isNothing(data)) return { found: 'nobody' };
    const wire = parsed(WireMember, data);
    return wire && { found: 'member', member: toMember(wire) };
  };
  const readNobody = (code: number): MemberFound | undefined =>
    code === errorCode.noSuchMember ? { found: 'nobody' } : undefined;

  return {
    queryByNumber: signedCall(options, quota, {
      operation: 'query-by-number',
      outcomeClass: 'read-only',
      path: 'customerOpenApi/queryByNumber',
      request: NumberQuery,
      toRequest: ({ number }: { readonly number: string }) => ({ customerNum: number.trim() }),
      readData: readOne,
      readCode: readNobody,
    }),

    queryByPhone: signedCall<{ readonly phone: string }, MembersFound>(options, quota, {
      operation: 'query-by-phone',
      outcomeClass: 'read-only',
      path: 'customerOpenapi/queryBytel',
      request: PhoneQuery,
      toRequest: ({ phone }) => ({ customerTel: storedPhone(phone, policy.phoneCountryCode) }),
      readData: (data) => {
        if (isNothing(data)) return { members: [] };
        const wire = parsed(WireMembers, data);
        return wire && { members: wire.map(toMember) };
      },
      readCode: (code) => (code === errorCode.noSuchMember ? { members: [] } : undefined),
    }),

    queryByUid: signedCall(options, quota, {
      operation: 'query-by-uid',
      outcomeClass: 'read-only',
      path: 'customerOpenApi/queryByUid',
      request: UidQuery,
      toRequest: ({ memberUid }: { readonly memberUid: string }) => ({ customerUid: memberUid }),
      readData: readOne,
      readCode: readNobody,
    }),

    addMember: signedCall<NewMember, MemberAdded>(options, quota, {
      operation: 'add-member',
      outcomeClass: 'create-once',
      path: 'customerOpenApi/add',
      request: AddRequest,
      toRequest: (member) => ({ customerInfo: newMemberToWire(member, policy) }),
      readData: (data) => {
        const memberUid = parsed(AddedData, data)?.customerUid;
        return { add: 'added', ...(memberUid !== undefined && { memberUid }) };
      },
      readCode: (code) => (code === errorCode.memberExists ? { add: 'duplicate' } : undefined),
    }),

    updateBaseInfo: signedCall<MemberChange, MemberChanged>(options, quota, {
      operation: 'update-base-info',
      outcomeClass: 'last-write-wins',
      path: 'customerOpenApi/updateBaseInfo',
      request: UpdateRequest,
      toRequest: ({ memberUid, ...details }) => ({
        customerInfo: { customerUid: memberUid, ...detailsToWire(details, policy) },
      }),
      readData: () => ({ change: 'changed' }),
      readCode: (code) => (code === errorCode.noSuchMember ? { change: 'nobody' } : undefined),
    }),

    isSameMember: (wanted, found) => isSameMember(wanted, found, policy),
    findUnchanged: (wanted, found) => findUnchanged(wanted, found, policy),
    dailyQuota: quota.read,
  };
}

function isNothing(data: unknown): boolean {
  return data === undefined || data === null;
}

function parsed<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> | undefined {
  const result = schema.safeParse(data);
  return result.success ? result.data : undefined;
}
