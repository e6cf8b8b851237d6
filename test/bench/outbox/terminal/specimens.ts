/** Invented customers, one for each number, with everything that any of the three unattended providers asks. */
import { randomUUID } from 'node:crypto';
import type {
  ApplicationRecord,
  StoredPicture,
} from '../../../../electron/applications/application-store.ts';
import type { EnrolmentFacts } from '../../../../electron/providers/enrolment.ts';
import type { OperationFacts } from '../../../../electron/providers/provider.ts';
import type { CheckedPicture } from '../../../../electron/providers/wallet-customer-provider.ts';
import { type ApplicationId, StaffId } from '../../../../shared/brand.ts';
import { Applicant, ApplicantDraft } from '../../../../shared/domain/applicant.ts';
import type { Session } from '../../../../shared/domain/staff.ts';
import { makeJpeg } from '../../../providers/yativo-pictures.ts';

/** One mebibyte. */
export const mebibyte = 1024 * 1024;

/** Who captures them. */
export const clerk: Session = {
  state: 'signed-in',
  staffId: StaffId.parse('nur-aina'),
  displayName: 'Nur Aina',
  role: 'staff',
};

const pad = (person: number) => String(person).padStart(5, '0');

/** What a customer told, as it was confirmed. */
export function applicantOf(person: number): Applicant {
  return Applicant.parse({
    legalFullName: `Bench Specimen ${pad(person)}`,
    givenName: `Bench ${pad(person)}`,
    familyName: 'Specimen',
    dateOfBirth: '1990-01-01',
    phoneNumber: `+6591${pad(person)}0`,
    email: `bench-${pad(person)}@customer.example`,
    street: 'Specimen Street',
    houseNumber: '12A',
    city: 'Kuala Lumpur',
    postCode: '50000',
    country: 'MY',
    state: 'MY-14',
    // Both of its sides are sent.
    documentKind: 'national-id-card',
    documentNumber: `SPECIMEN-${pad(person)}`,
    documentCountry: 'MY',
    documentExpiryDate: '2099-05-03',
  });
}

const width = 1600;
const height = 1000;
const templates = new Map<number, Buffer>();

/** A picture of exactly so many bytes, whole by its structure; no two persons' or sides' are the same. */
export function pictureOf(person: number, side: 'front' | 'back', sizeBytes: number): Buffer {
  const bare = makeJpeg({ pixelBytes: 100, width, height }).length - 100;
  let template = templates.get(sizeBytes);
  if (!template) {
    template = makeJpeg({ pixelBytes: sizeBytes - bare, width, height });
    templates.set(sizeBytes, template);
  }
  const picture = Buffer.allocUnsafeSlow(template.length);
  template.copy(picture);
  // Anywhere inside the pixels that is no marker.
  picture.write(`SPECIMEN ${pad(person)} ${side}`, Math.floor(sizeBytes / 2), 'latin1');
  return picture;
}

/** The facts of such a picture, as the check at the bridge vouches for them. */
export function checkedOf(bytes: Buffer): CheckedPicture {
  async function* open(): AsyncIterable<Uint8Array> {
    yield bytes;
  }
  const facts = { format: 'jpeg', sizeBytes: bytes.length, width, height };
  return { ...facts, open } as unknown as CheckedPicture;
}

/** A confirmed visit that is to be sent to one provider. */
export function recordOf(
  person: number,
  { provider, operation }: OperationFacts<'none'>,
  pictures: Readonly<Record<'front' | 'back', StoredPicture>>,
  now: number,
): ApplicationRecord {
  return {
    applicationId: randomUUID() as ApplicationId,
    journeyId: 'wallet-customer',
    journeyVersion: 1,
    customerLanguage: 'en',
    draft: ApplicantDraft.parse(applicantOf(person)),
    confirmedAt: now,
    pictures,
    enrolments: [{ provider, operation, state: 'not-sent' }],
    progress: { at: 'not-sent' },
  };
}

/** Whom a submission of it stands for. */
export const factsOf = (person: number, { pictures }: ApplicationRecord): EnrolmentFacts => ({
  applicant: applicantOf(person),
  pictures,
});
