import { maskEmail, maskPhoneNumber } from '../../../../shared/domain/mask.ts';
import type { MemberView } from '../../../../shared/domain/member.ts';
import type { LedgerRow } from '../../../components/ledger.tsx';
import type { Words } from '../../../i18n/words.tsx';
import { sayLocalDay } from './local-day.ts';

/** What is known of a member, line by line; what isn't has no line. Amounts are shown digit by digit, as they came. */
export function memberRows(member: MemberView, { t, format }: Words): readonly LedgerRow[] {
  const { phone, email, birthday, discountPercent, creditAllowed, expiryDate, createdDate } = member;
  const day = (localTime: string | undefined) => localTime && sayLocalDay(localTime, format);
  const values = {
    number: member.number,
    category: member.category,
    phone: phone && maskMemberPhone(phone),
    email: email && maskEmail(email),
    birthday: day(birthday),
    address: member.address,
    points: member.points,
    balance: member.balance,
    discount: discountPercent && t('lookUp.discount', { percent: discountPercent }),
    credit: creditAllowed === undefined ? undefined : t(`lookUp.credit.${creditAllowed ? 'yes' : 'no'}`),
    expiry: day(expiryDate),
    created: day(createdDate),
  };
  const names = Object.keys(values) as (keyof typeof values)[];
  return names.flatMap((name) =>
    values[name] ? [{ key: name, name: t(`lookUp.field.${name}`), value: <bdi>{values[name]}</bdi> }] : [],
  );
}

/** National digits are too short for the usual mask, which would hide them whole: the last three are enough to compare. */
function maskMemberPhone(phone: string): string {
  const digits = [...phone];
  return digits.length >= 6 && digits.length < 10
    ? `··· ${digits.slice(-3).join('')}`
    : maskPhoneNumber(phone);
}
