/** From an applicant to KYBIO's members, new and changed, and which fields of theirs can't be sent. */
import type { z } from 'zod';
import type { Applicant, ApplicantField } from '../../../shared/domain/applicant.ts';
import type { SubmissionIdentity } from '../../../shared/domain/submission.ts';
import type { Requirements } from '../../../shared/journeys/requirements.ts';
import type { KybioPolicy } from '../../../shared/settings/policy.ts';
import type { MemberChange, MemberDetails, NewMember } from '../member-provider.ts';
import { type FieldSource, requirementsOf } from '../wire-requirements.ts';
import { detailsToWire, newMemberToWire } from './member-mapping.ts';
import { AddRequest, UpdateRequest } from './wire.ts';

/** Which field goes where, in both writing calls. */
const details: readonly FieldSource[] = [
  { field: 'legalFullName', paths: ['customerInfo.name'] },
  { field: 'dateOfBirth', paths: ['customerInfo.birthday'] },
  { field: 'phoneNumber', paths: ['customerInfo.phone'] },
  { field: 'email', paths: ['customerInfo.email'] },
  { field: 'qq', paths: ['customerInfo.qq'], place: 'more' },
  { field: 'addressLine', paths: ['customerInfo.address'], place: 'more' },
  // Our reference goes behind them.
  { field: 'remarks', paths: ['customerInfo.remarks'], place: 'more' },
];

/** The number only has to be typed where this terminal mints none. */
const ofNewMember = (mintsNumbers: boolean): readonly FieldSource[] => [
  ...details,
  { field: 'memberCategory', paths: ['customerInfo.categoryName'], place: 'more' },
  {
    field: 'memberNumber',
    paths: ['customerInfo.number'],
    ...(mintsNumbers && ({ need: 'optional', place: 'more' } as const)),
  },
];

/** What the form asks of a member to be. */
export const addMemberRequirements = (mintsNumbers: boolean): Requirements =>
  requirementsOf(AddRequest, 'kybio', ofNewMember(mintsNumbers));

/** What the form asks of a member who was found. */
export const changeMemberRequirements = (): Requirements => requirementsOf(UpdateRequest, 'kybio', details);

function toDetails(applicant: Applicant): MemberDetails {
  return {
    name: applicant.legalFullName,
    phone: applicant.phoneNumber,
    email: applicant.email,
    birthday: applicant.dateOfBirth,
    qq: applicant.qq,
    address: applicant.addressLine,
    remarks: applicant.remarks,
  };
}

/** The member to add, under the number of the identity and with a reference that says nothing of a person. */
export function toNewMember(applicant: Applicant, { id, number }: SubmissionIdentity): NewMember {
  return {
    ...toDetails(applicant),
    name: applicant.legalFullName ?? '',
    number: number ?? '',
    category: applicant.memberCategory,
    reference: `V${id.replaceAll('-', '').slice(0, 12)}`,
  };
}

/** What to write about the member who was found. */
export function toMemberChange(applicant: Applicant, memberUid: string): MemberChange {
  return { ...toDetails(applicant), memberUid };
}

/** What of a member to be can't be sent. */
export function findUnaddable(applicant: Applicant, policy: KybioPolicy): readonly ApplicantField[] {
  // A number that is still to be minted is as good as any.
  const number = applicant.memberNumber ?? '1';
  const member = toNewMember(applicant, { id: '00000000-0000-4000-8000-000000000000', mintedAt: 0, number });
  const parsed = AddRequest.safeParse({ appId: 'any', customerInfo: newMemberToWire(member, policy) });
  return fieldsOf(parsed.error, ofNewMember(true));
}

/** What of a change can't be sent; one that changes nothing is missing its name. */
export function findUnchangeable(applicant: Applicant, policy: KybioPolicy): readonly ApplicantField[] {
  const { memberUid: customerUid, ...change } = toMemberChange(applicant, '1');
  if (Object.values(change).every((value) => value === undefined)) return ['legalFullName'];
  const customerInfo = { customerUid, ...detailsToWire(change, policy) };
  return fieldsOf(UpdateRequest.safeParse({ appId: 'any', customerInfo }).error, details);
}

function fieldsOf(error: z.ZodError | undefined, sources: readonly FieldSource[]): readonly ApplicantField[] {
  const wrong = new Set(error?.issues.map(({ path }) => path.join('.')));
  return sources.flatMap(({ field, paths }) => (paths.some((path) => wrong.has(path)) ? [field] : []));
}
