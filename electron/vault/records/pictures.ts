/** Sealed pictures, in the same database as what they belong to: one commit keeps all of a customer or nothing. */
import { z } from 'zod';
import { ApplicationId } from '../../../shared/brand.ts';
import { open, seal } from '../crypto/envelope.ts';
import type { DataKeys } from './data-keys.ts';
import type { RecordContext } from './record-context.ts';

/** A picture's own id, made by whoever took it: a replaced picture is another picture. */
export const PictureId = z.uuid();
export type PictureId = z.infer<typeof PictureId>;

/** A picture to be kept. What else is known of it belongs into its application's body. */
export interface NewPicture {
  readonly pictureId: PictureId;
  readonly bytes: Uint8Array;
}

/** The pictures of an open vault. */
export interface PictureRecords {
  /** Keeps a picture that is not there yet; a picture never changes. */
  readonly add: (applicationId: ApplicationId, picture: NewPicture) => void;
  /** The bytes; "unreadable" where they can't be trusted; undefined where there is no such picture. */
  readonly read: (pictureId: PictureId) => Buffer | 'unreadable' | undefined;
  readonly listFor: (applicationId: ApplicationId) => readonly PictureId[];
  /** Destroys one. */
  readonly shred: (pictureId: PictureId) => void;
}

interface Row {
  readonly application_id: string;
  readonly sealed: Buffer;
}

const nameOf = (pictureId: PictureId) => ({ kind: 'picture', recordId: pictureId }) as const;
const placeOf = (pictureId: PictureId, applicationId: string) => ({
  ...nameOf(pictureId),
  part: `picture of ${applicationId}`,
});

/** Opens the pictures. */
export function openPictures({ database, random }: RecordContext, dataKeys: DataKeys): PictureRecords {
  const insert = database.prepare(
    'INSERT INTO picture (picture_id, application_id, sealed) VALUES (?, ?, ?)',
  );
  const find = database.prepare<[string], Row>(
    'SELECT application_id, sealed FROM picture WHERE picture_id = ?',
  );
  const list = database
    .prepare<[string], string>('SELECT picture_id FROM picture WHERE application_id = ? ORDER BY picture_id')
    .pluck();
  const remove = database.prepare('DELETE FROM picture WHERE picture_id = ?');

  return {
    add: (applicationId, { pictureId, bytes }) => {
      if (find.get(PictureId.parse(pictureId))) return;
      ApplicationId.parse(applicationId);
      dataKeys.create(nameOf(pictureId), (key) => {
        insert.run(pictureId, applicationId, seal(key, bytes, placeOf(pictureId, applicationId), random));
      });
    },
    read: (pictureId) => {
      const row = find.get(pictureId);
      if (!row) return undefined;
      const place = placeOf(pictureId, row.application_id);
      return dataKeys.use(nameOf(pictureId), (key) => open(key, row.sealed, place)) ?? 'unreadable';
    },
    listFor: (applicationId) => list.all(applicationId),
    shred: (pictureId) => {
      dataKeys.shred(nameOf(pictureId));
      remove.run(pictureId);
    },
  };
}
