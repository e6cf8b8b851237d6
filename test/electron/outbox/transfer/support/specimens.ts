/** Invented customers with unsent submissions, and words in them that must never be found in the clear. */
import { randomUUID } from 'node:crypto';
import type { SubmissionNotes } from '../../../../../electron/outbox/submission-store.ts';
import type { ApplicationPut } from '../../../../../electron/vault/vault-port.ts';
import type { ApplicationId, SubmissionId } from '../../../../../shared/brand.ts';
import type { CapturedBody } from '../../../../../shared/domain/captured-body.ts';
import type { Submission } from '../../../../../shared/domain/submission.ts';

/** Planted in every place where a customer's own data goes. */
export const marker = 'SPECIMEN-Nur-Aina-binti-Contoh';

/** Key pairs that `age-keygen` of Debian made for these tests, and that open nothing else. */
export const organisation = {
  recipient: 'age1sly7caphfza5zu8q99gkl5jlv53en570ufwu3e4len8tns2d4dwqp9774p',
  identity: 'AGE-SECRET-KEY-17A573QWK84H8X0R07H5HTTSXMUZJVE0CPU60NNYJ3ALZXPY8RNNSNUZ3Q2',
};
export const anotherOrganisation = {
  recipient: 'age1uwd5h203v730509j2ekpa9f46zrew6hpfumht7rtnp0gzthhua2s463es5',
  identity: 'AGE-SECRET-KEY-17Z8EGTGCS5UPQ0X4A6GKF8EHKA8A0R9XHL8JZTFEX4SVNW2P25ES4Z0ETR',
};

/** 3 May 2026, 09:00 UTC. */
export const specimenAt = Date.UTC(2026, 4, 3, 9);

export interface SpecimenSubmission {
  readonly submission: Submission;
  readonly captured: CapturedBody;
  readonly notes: SubmissionNotes;
}

export interface Specimen {
  readonly application: ApplicationPut & { readonly addPictures: NonNullable<ApplicationPut['addPictures']> };
  readonly submissions: readonly SpecimenSubmission[];
}

/** A picture's bytes, which begin as a JPEG does and carry the marker. */
export function pictureBytes(sizeBytes: number): Uint8Array {
  const bytes = Buffer.alloc(sizeBytes, `${marker} `);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return Uint8Array.from(bytes);
}

const sent = {
  noah: { operation: 'put-customer', outcomeClass: 'natural-idempotent', presence: 'none' },
  yativo: { operation: 'add-customer', outcomeClass: 'create-once', presence: 'none' },
  kybio: { operation: 'add-member', outcomeClass: 'create-once', presence: 'none' },
  'quantum-metal': { operation: 'register', outcomeClass: 'create-once', presence: 'customer' },
} as const;

type Provider = keyof typeof sent;

/** A submission that waits; `at` orders those of one customer. */
export function newSubmission(
  applicationId: ApplicationId,
  provider: Provider = 'noah',
  at = specimenAt,
): SpecimenSubmission {
  return {
    submission: {
      submissionId: randomUUID() as SubmissionId,
      applicationId,
      provider,
      ...sent[provider],
      state: 'waiting',
      capturedAt: at,
      attempts: 0,
    },
    captured: {
      journeyId: 'wallet-customer',
      journeyVersion: 1,
      identity: { id: randomUUID(), mintedAt: at, number: `${marker}-8801` },
    },
    notes: {},
  };
}

/** A customer with two pictures and one submission for each provider. */
export function newSpecimen(providers: readonly Provider[] = ['noah'], pictureSize = 2000): Specimen {
  const applicationId = randomUUID() as ApplicationId;
  const pictures = [randomUUID(), randomUUID()].map((pictureId) => ({
    pictureId,
    bytes: pictureBytes(pictureSize),
  }));
  return {
    application: {
      applicationId,
      at: specimenAt,
      body: { applicationId, name: marker, pictureIds: pictures.map(({ pictureId }) => pictureId) },
      addPictures: pictures,
    },
    submissions: providers.map((provider, index) =>
      newSubmission(applicationId, provider, specimenAt + index),
    ),
  };
}

/** The only submission of a customer. */
export const idOf = ({ submissions: [one] }: Specimen): SubmissionId => {
  if (!one) throw new Error('this specimen has no submission');
  return one.submission.submissionId;
};
