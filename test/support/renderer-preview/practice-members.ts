import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { MemberView } from '../../../shared/domain/member.ts';
import { ok } from '../../../shared/result.ts';

/** Invented members, for looking at screens. */
const members: readonly MemberView[] = [
  {
    memberUid: '813951242628553689',
    number: '8008010001',
    standing: 'available',
    name: 'Priya Raman',
    phone: '80000001',
    email: 'priya@member.example',
    birthday: '1990-04-12',
    address: '1 Specimen Street #02-45',
    category: 'Gold Card',
    points: '1250',
    discountPercent: '60',
    balance: '120.50',
    creditAllowed: false,
    createdDate: '2025-11-03 10:00:00',
    expiryDate: '2099-12-31 00:00:00',
  },
  {
    memberUid: '813951242628553690',
    number: '8008010002',
    standing: 'expired',
    name: 'Arun Raman',
    phone: '80000001',
    expiryDate: '2026-05-03 00:00:00',
  },
];

/** Main's look-up over them: both share a phone number. */
export const practiceMembers = {
  'members.read-quota': () => ok({ used: 12, limit: 3000 }),
  'members.find': ({ by, text }: ParsedInputOf<'members.find'>) =>
    ok({
      members: members.filter((member) => (by === 'phone' ? member.phone : member.number) === text),
      quota: { used: 2710, limit: 3000 },
      signatureWarning: text === '8008010002',
    }),
};
