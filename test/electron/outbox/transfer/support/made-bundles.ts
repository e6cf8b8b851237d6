/** Bundles that are put together by hand, right or wrong, and a terminal that takes them in and keeps nothing but notes. */
import { z } from 'zod';
import { encryptTo } from '../../../../../electron/outbox/transfer/age-stream.ts';
import { encodeFrame, type FrameKind } from '../../../../../electron/outbox/transfer/frames.ts';
import { importBundle } from '../../../../../electron/outbox/transfer/import-bundle.ts';
import type { Arrival } from '../../../../../electron/outbox/transfer/transfer-ports.ts';
import { fail } from '../../../../../shared/failure.ts';
import { err, ok } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { newSpecimen, organisation, type Specimen, specimenAt } from './specimens.ts';

export type MadeFrame = readonly [kind: FrameKind, content: unknown];

export const header = (more: Record<string, unknown> = {}): MadeFrame => [
  'header',
  {
    bundle: 'vestibule-outbox',
    version: 1,
    bundleId: '00000000-0000-4000-8000-000000000001',
    mode: 'live',
    fromTerminal: 'Counter 1',
    toTerminal: 'Counter 2',
    createdAt: specimenAt,
    ...more,
  },
];

/** A customer as frames. */
export function customer({ application, submissions }: Specimen = newSpecimen()): readonly MadeFrame[] {
  const { applicationId, body, addPictures } = application;
  return [
    [
      'application',
      {
        applicationId,
        body,
        pictureIds: addPictures.map(({ pictureId }) => pictureId),
        submissions: submissions.map(({ submission: { state: _here, ...facts }, captured }) => ({
          facts,
          captured,
        })),
      },
    ],
    ...addPictures.map(({ bytes }): MadeFrame => ['picture', bytes]),
  ];
}

export const end = (applications: number, submissions = applications): MadeFrame => [
  'end',
  { applications, submissions },
];

/** The plaintext of frames. */
export const plainOf = (frames: readonly MadeFrame[]): Buffer =>
  Buffer.concat(
    frames.flatMap(([kind, content]) =>
      encodeFrame(kind, content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))),
    ),
  );

export async function* chunksOf(bytes: Uint8Array, size = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All of a stream. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

export const encrypted = (plain: Uint8Array, recipient = organisation.recipient) =>
  collect(encryptTo(recipient, chunksOf(plain)));

/** A whole bundle for Counter 2. */
export const bundleOf = (...customers: readonly Specimen[]) =>
  encrypted(
    plainOf([
      header(),
      ...customers.flatMap(customer),
      end(customers.length, customers.flatMap(({ submissions }) => submissions).length),
    ]),
  );

/** Takes in bytes as Counter 2, live. Says what came of it and what it kept. */
export async function takeIn(
  bytes: Uint8Array,
  more: { identity?: string; known?: readonly string[]; full?: boolean; failAt?: number } = {},
) {
  const kept: Arrival[] = [];
  const read = { begun: 0, ended: 0 };
  const result = await importBundle(
    {
      outbox: {
        applicationBody: z.looseObject({ name: z.string() }),
        knows: async (id) => ok(more.known?.includes(id) ?? false),
        hasRoomFor: () => !more.full,
        store: async (arrival) => {
          if (kept.length === more.failAt) return err(fail('storage-full'));
          kept.push(arrival);
          return ok();
        },
      },
      folder: {
        read: async function* () {
          read.begun += 1;
          try {
            yield* chunksOf(bytes);
          } finally {
            read.ended += 1;
          }
        },
      },
      readIdentity: async () =>
        more.identity === ''
          ? err(fail('secret-absent', { name: 'transfer/identity' }))
          : ok(more.identity ?? organisation.identity),
      terminal: 'Counter 2',
      mode: 'live',
      clock: createFakeClock(),
    },
    'vestibule-00000000-0000-4000-8000-000000000001.age',
  );
  return { result, kept, read, code: result.ok ? 'ok' : result.error.code };
}
