/** Members in our words and in KYBIO's. */
import type { KybioPolicy } from '../../../shared/settings/policy.ts';
import type { Member, MemberChange, MemberDetails, MemberStanding, NewMember } from '../member-provider.ts';
import type { Enable, WireMember } from './wire.ts';

type Places = Pick<KybioPolicy, 'phoneCountryCode' | 'utcOffsetMinutes'>;

const dayMs = 24 * 60 * 60 * 1000;

/** A phone number as KYBIO stores one: national digits. What has no country code is taken for that already. */
export function storedPhone(phone: string, countryCode: string | undefined): string {
  const compact = phone.replace(/[\s()./-]/g, '');
  if (countryCode !== undefined && compact.startsWith(countryCode)) return compact.slice(countryCode.length);
  return compact.replace(/^\+/, '');
}

/** The fields that both writing calls share. What is absent here is left out. */
export function detailsToWire(details: MemberDetails, { phoneCountryCode }: Places) {
  const { name, phone, birthday, qq, email, address, remarks } = details;
  return {
    name,
    phone: phone === undefined ? undefined : storedPhone(phone, phoneCountryCode),
    birthday: birthday === undefined ? undefined : `${birthday} 00:00:00`,
    qq,
    email,
    address,
    remarks,
  };
}

/** A new member's fields. Our reference goes last into the remarks, where a look-up finds it. */
export function newMemberToWire(member: NewMember, policy: KybioPolicy) {
  // It is looked for between spaces later on.
  if (!/^\S{4,40}$/.test(member.reference))
    throw new Error('kybio add-member was given unusable input: reference');
  const remarks = [member.remarks, member.reference].filter((part) => part !== undefined).join(' ');
  return {
    number: member.number.trim(),
    ...detailsToWire({ ...member, remarks }, policy),
    categoryName: member.category,
    discount: policy.discountPercent,
    enable: 1,
    onAccount: 0,
  };
}

/** A member as found, in our words. */
export function memberFromWire(wire: WireMember, places: Places, nowMs: number): Member {
  const birthday = /^\d{4}-\d{2}-\d{2}(?=$|[ T])/.exec(wire.birthday ?? '')?.[0];
  return withoutAbsent({
    memberUid: wire.customerUid,
    number: wire.number,
    standing: standingOf(wire.enable, wire.expiryDate, places.utcOffsetMinutes, nowMs),
    name: wire.name,
    phone: wire.phone,
    email: wire.email,
    qq: wire.qq,
    address: wire.address,
    remarks: wire.remarks,
    category: wire.categoryName,
    birthday,
    points: wire.point,
    discountPercent: wire.discount,
    balance: wire.balance,
    creditAllowed: typeof wire.onAccount === 'number' ? wire.onAccount === 1 : undefined,
    createdDate: wire.createdDate,
    expiryDate: wire.expiryDate,
    createdBy: wire.createStoreAppIdOrAccount,
  });
}

function standingOf(
  enable: Enable,
  expiryDate: string | undefined,
  utcOffsetMinutes: number,
  nowMs: number,
): MemberStanding {
  if (enable === -1) return 'deleted';
  if (enable === 0) return 'disabled';
  if (expiryDate === undefined) return 'available';
  return nowMs >= endOf(expiryDate) - utcOffsetMinutes * 60_000 ? 'expired' : 'available';
}

/** When a membership ends, as if UTC. A day alone, or its midnight, means through that day. */
function endOf(expiryDate: string): number {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(?:[ T]([\d:.]+))?$/.exec(expiryDate) ?? [];
  const startOfDay = Date.parse(`${day}T00:00:00Z`);
  const isWholeDay = /^[0:.]*$/.test(time);
  return isWholeDay ? startOfDay + dayMs : Date.parse(`${day}T${time}Z`);
}

/** Whether the member found under a number is the one that was to be added: by our reference, or by name and phone. */
export function isSameMember(wanted: NewMember, found: Member, places: Places): boolean {
  if (found.number !== wanted.number.trim()) return false;
  if (found.remarks?.split(/\s+/).includes(wanted.reference)) return true;
  const phone = wanted.phone && storedPhone(wanted.phone, places.phoneCountryCode);
  return phone !== undefined && found.phone === phone && found.name === wanted.name.trim();
}

/** The details of a change that the member found doesn't have. */
export function findUnchanged(
  wanted: MemberChange,
  found: Member,
  { phoneCountryCode }: Places,
): readonly (keyof MemberDetails)[] {
  const { memberUid: _memberUid, ...details } = wanted;
  const shown: MemberDetails = {
    ...details,
    ...(details.phone !== undefined && { phone: storedPhone(details.phone, phoneCountryCode) }),
  };
  const names = Object.keys(shown) as (keyof MemberDetails)[];
  return names.filter((name) => shown[name] !== undefined && shown[name].trim() !== found[name]);
}

function withoutAbsent(member: Member): Member {
  return Object.fromEntries(
    Object.entries(member).filter(([, value]) => value !== undefined),
  ) as typeof member;
}
