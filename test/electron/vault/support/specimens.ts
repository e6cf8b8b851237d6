/** An invented customer's application and submissions, with words in them that must never be found on the disk. */
import { randomUUID } from 'node:crypto';
import type { NewSubmission, VaultCapture, VaultWrite } from '../../../../electron/vault/vault-port.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';

/** Planted in every place where a customer's own data goes. */
export const marker = 'SPECIMEN-Nur-Aina-binti-Contoh';

/** 3 May 2026, 09:00 UTC. */
export const specimenAt = Date.UTC(2026, 4, 3, 9);

export const applicationId = (id: string = randomUUID()) => id as ApplicationId;
export const submissionId = (id: string = randomUUID()) => id as SubmissionId;

/** A picture's bytes, which begin as a JPEG does and carry the marker. */
export function pictureBytes(sizeBytes: number): Uint8Array {
  const bytes = Buffer.alloc(sizeBytes, `${marker} `);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return Uint8Array.from(bytes);
}

/** A submission that needs nobody present. */
export function newSubmission(facts: Partial<NewSubmission> = {}): NewSubmission {
  return {
    submissionId: submissionId(),
    applicationId: applicationId(),
    provider: 'noah',
    operation: 'put-customer',
    outcomeClass: 'natural-idempotent',
    presence: 'none',
    capturedAt: specimenAt,
    sealed: { identity: { number: `${marker}-8801` }, input: { name: marker } },
    ...facts,
  };
}

/** A whole capture: an application with two pictures and one submission. */
export function newCapture(id = applicationId(), pictureSize = 2000): VaultCapture {
  return {
    application: {
      applicationId: id,
      at: specimenAt,
      body: { name: marker, confirmedAt: specimenAt },
      addPictures: [
        { pictureId: randomUUID(), bytes: pictureBytes(pictureSize) },
        { pictureId: randomUUID(), bytes: pictureBytes(pictureSize) },
      ],
    },
    submissions: [newSubmission({ applicationId: id })],
  };
}

/** One of each small record, and notes beside a submission that waits. */
export const smallWrites = (waiting: SubmissionId): readonly VaultWrite[] => [
  {
    write: 'reschedule',
    submissionId: waiting,
    changes: { nextAttemptAt: specimenAt + 5, schedule: '{"tries":[1]}' },
  },
  { write: 'circuit', provider: 'noah', circuit: { openUntil: specimenAt } },
  { write: 'staff', staffId: 'nur-aina', record: { name: marker } },
  {
    write: 'hand-over',
    handOver: {
      id: 'hand-over-1',
      at: specimenAt,
      toTerminal: 'kiosk-2',
      recipient: marker,
      submissionIds: [waiting],
    },
  },
  { write: 'audit', entry: { sequence: 1, line: '{"sequence":1}' } },
  { write: 'audit', entry: { sequence: 2, line: '{"sequence":2}' } },
  { write: 'audit-mark', hash: 'f'.repeat(64) },
];
