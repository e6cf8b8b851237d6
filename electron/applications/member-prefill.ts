import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type ApplicantDraft, type ApplicantField, applicantFields } from '../../shared/domain/applicant.ts';
import type { SoughtBy } from '../../shared/domain/member.ts';
import type { Member } from '../providers/member-provider.ts';

/** The country that national digits belong to, such as `+65`; undefined where the organisation has not said. */
type CountryCode = string | undefined;

/** What a visit that begins from a member needn't ask again. What fits a field's rule, as that rule writes it; the rest is left out. */
export function prefillFromMember(member: Member, countryCode: CountryCode): ApplicantDraft {
  return whatFits({
    legalFullName: member.name,
    phoneNumber: member.phone && toE164(member.phone, countryCode),
    email: member.email,
    dateOfBirth: member.birthday,
    memberNumber: member.number,
    memberCategory: member.category,
    qq: member.qq,
    addressLine: member.address,
    remarks: member.remarks,
  });
}

/** What was looked for and not found: it belongs to the member to be. */
export function prefillFromSought(by: SoughtBy, text: string, countryCode: CountryCode): ApplicantDraft {
  return whatFits(by === 'number' ? { memberNumber: text } : { phoneNumber: toE164(text, countryCode) });
}

/** A stored number as E.164; undefined where it is no number of that country, or nobody has said which country that is. */
function toE164(phone: string, countryCode: CountryCode): string | undefined {
  const parsed =
    countryCode === undefined
      ? parsePhoneNumberFromString(phone)
      : parsePhoneNumberFromString(phone, { defaultCallingCode: countryCode.slice(1) });
  return parsed?.isValid() ? parsed.number : undefined;
}

function whatFits(values: Readonly<Partial<Record<ApplicantField, string | undefined>>>): ApplicantDraft {
  const fields = Object.keys(values) as ApplicantField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const fitting = applicantFields[field].safeParse(values[field]);
      return fitting.success ? [[field, fitting.data]] : [];
    }),
  );
}
