/** Invented members and credentials of the KYBIO twin. None of it is KYBIO's or anybody's. */
import type { KybioPolicy } from '../../../shared/settings/policy.ts';
import type { Random } from '../../random.ts';

/** Error codes, as a table in a public client has them; the provider's own table isn't published. */
export const replyCode = {
  signatureMissing: 1031,
  signatureWrong: 1032,
  appIdUnknown: 1034,
  memberExists: 2012,
  updateFailed: 2013,
  noSuchMember: 2015,
  parameterWrong: 9003,
} as const;

/** An account's access as the twin hands it out. */
export interface KybioPracticeCredentials {
  readonly appId: string;
  readonly appKey: string;
}

/** Fresh credentials for one run: nothing that works can be copied from the source. */
export function mintKybioPracticeCredentials(random: Random): KybioPracticeCredentials {
  return { appId: `practice${random.bytes(8).toString('hex')}`, appKey: random.bytes(16).toString('hex') };
}

/** The provider's part of the policy in training mode, for a twin at this origin. */
export function trainingKybioPolicy(origin: string): KybioPolicy {
  return {
    baseUrl: origin,
    phoneCountryCode: '+65',
    discountPercent: 100,
    dailyCalls: 3000,
    memberNumberPrefix: 'P1',
    utcOffsetMinutes: 480,
  };
}

/** A member as the twin keeps it. Numbers are kept as the digits that go out. */
export interface PracticeMember {
  readonly uid: string;
  readonly number: string;
  readonly name: string;
  readonly phone: string;
  readonly birthday: string;
  readonly qq: string;
  readonly email: string;
  readonly address: string;
  readonly remarks: string;
  readonly categoryName: string;
  readonly point: string;
  readonly discount: string;
  readonly balance: string;
  readonly createdDate: string;
  readonly expiryDate: string;
  readonly onAccount: 0 | 1;
  readonly enable: -1 | 0 | 1;
}

const plain: PracticeMember = {
  uid: '',
  number: '',
  name: '',
  phone: '',
  birthday: '',
  qq: '',
  email: '',
  address: '',
  remarks: '',
  categoryName: '',
  point: '0',
  discount: '0',
  balance: '0',
  createdDate: '2025-11-03 10:00:00',
  expiryDate: '',
  onAccount: 1,
  enable: 1,
};

/** A member with the defaults that the page gives: full credit allowed and a discount of 0. */
export function practiceMember(facts: Partial<PracticeMember>): PracticeMember {
  return { ...plain, ...facts };
}

/** The first id that the twin gives to a new member; beyond what a double can hold exactly. */
export const firstNewUid = 813951242628560001n;

/** Members that are there from the start: one of every standing, and two who share a telephone. */
export const knownMembers: readonly PracticeMember[] = [
  practiceMember({
    uid: '813951242628553689',
    number: '8008010001',
    name: 'Priya Raman',
    phone: '80000001',
    birthday: '1990-04-12 00:00:00',
    email: 'priya@member.example',
    address: '1 Specimen Street #02-45',
    categoryName: 'Gold Card',
    point: '1250',
    discount: '60',
    balance: '120.50',
    onAccount: 0,
    expiryDate: '2099-12-31 00:00:00',
  }),
  practiceMember({
    uid: '813951242628553690',
    number: '8008010002',
    name: 'Arun Raman',
    phone: '80000001',
    discount: '100',
  }),
  practiceMember({ uid: '813951242628553691', number: '8008010003', name: 'Siti Disabled', enable: 0 }),
  practiceMember({ uid: '813951242628553692', number: '8008010004', name: 'Wei Deleted', enable: -1 }),
  practiceMember({
    uid: '9223372036854775807',
    number: '8008010005',
    name: 'Noor Expired',
    phone: '80000005',
    expiryDate: '2020-09-15 00:00:00',
  }),
];
