/** Invented people, one for each number. Whatever of them must never be found on the disk begins with one of a few words. */
import { createHash } from 'node:crypto';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import { makeJpeg } from '../providers/yativo-pictures.ts';

/** What everything that a customer says or shows contains; found in a file of the profile, something was not sealed. */
export const planted = {
  givenName: 'Zqvarin',
  familyName: 'Pelsotho',
  phone: '97531864',
  identityNumber: '88081355',
  documentNumber: 'ZQX7731',
  mailbox: 'wexmundo',
  street: 'Grubblin Lane',
  picture: 'PICTURE-OF-A-SPECIMEN',
} as const;

const pad = (person: number) => String(person).padStart(5, '0');

const letters = (person: number): string =>
  [...pad(person)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');

/** What a clerk types for a person, whichever journey asks. */
export function draftOf(person: number): ApplicantDraft {
  const { givenName, familyName } = planted;
  return {
    legalFullName: `${givenName} ${letters(person)} ${familyName}`,
    givenName: `${givenName} ${letters(person)}`,
    familyName,
    dateOfBirth: '1990-01-01',
    identityNumber: `${planted.identityNumber}-${pad(person)}`,
    phoneNumber: `+65${planted.phone}${pad(person)}`,
    email: `person-${pad(person)}@${planted.mailbox}.example`,
    primaryLoginMethod: 'phoneNumber',
    street: planted.street,
    houseNumber: '12A',
    city: 'Kuala Lumpur',
    postCode: '50000',
    country: 'MY',
    state: 'MY-14',
    documentKind: 'passport',
    documentNumber: `${planted.documentNumber}-${pad(person)}`,
    documentCountry: 'MY',
    documentExpiryDate: '2099-05-03',
  };
}

/** Whose draft it is; undefined where nothing of it says so yet. */
export function personOf(draft: ApplicantDraft): number | undefined {
  const { identityNumber = '', documentNumber = '', phoneNumber = '', email = '' } = draft;
  const found =
    matchIn(identityNumber, planted.identityNumber) ??
    matchIn(documentNumber, planted.documentNumber) ??
    matchIn(phoneNumber, planted.phone) ??
    /^person-(\d+)@/.exec(email)?.[1];
  return found === undefined ? undefined : Number(found);
}

const matchIn = (text: string, stem: string): string | undefined =>
  new RegExp(`${stem}-?(\\d{5,})$`).exec(text)?.[1];

/** The SHA-256 of a picture of a person's document, as a twin's log has it. */
export const pictureHashOf = (person: number): string =>
  createHash('sha256').update(pictureOf(person)).digest('hex');

const pixelStart = Buffer.from([0xff, 0x00, 1, 2, 0xff, 0xd0]);

/** A picture of a person's document: whole by its structure, and nobody to be seen. One in eight is as large as a real one. */
export function pictureOf(person: number): Buffer {
  const picture = makeJpeg({ pixelBytes: person % 8 === 0 ? 200_000 : 6000 });
  const text = `${planted.picture} ${pad(person)} `;
  const from = picture.indexOf(pixelStart) + pixelStart.length;
  for (let at = from; at + text.length < from + 5000; at += text.length) picture.write(text, at, 'latin1');
  return picture;
}
