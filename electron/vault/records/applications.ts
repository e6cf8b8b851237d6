/** Applications: one sealed body each, of which the vault knows nothing but when it was last put. */
import { ApplicationId } from '../../../shared/brand.ts';
import { open, seal } from '../crypto/envelope.ts';
import { isRowIntact, sealRow } from '../crypto/row-seal.ts';
import type { DataKeys } from './data-keys.ts';
import { toJsonText } from './json-text.ts';
import type { NewPicture, PictureId, PictureRecords } from './pictures.ts';
import type { RecordContext } from './record-context.ts';
import { UnreadableRecordError } from './unreadable-record-error.ts';

/** An application as it is put: one finished step. */
export interface ApplicationPut {
  readonly applicationId: ApplicationId;
  /** Unix milliseconds, kiosk clock. */
  readonly at: number;
  /** Whatever JSON can hold. */
  readonly body: unknown;
  /** Pictures that are new with this step. */
  readonly addPictures?: readonly NewPicture[];
  /** Pictures that were replaced or taken back: destroyed in the same commit. */
  readonly dropPictures?: readonly PictureId[];
}

/** An application as it is listed. */
export interface ApplicationEntry {
  readonly applicationId: ApplicationId;
  readonly changedAt: number;
}

/** The applications of an open vault. */
export interface ApplicationRecords {
  /** Call inside a transaction. Throws `UnreadableRecordError` where what is there can't be written over. */
  readonly put: (put: ApplicationPut) => void;
  /** The body as JSON text; "unreadable" where it can't be trusted; undefined where there is no such application. */
  readonly read: (applicationId: ApplicationId) => string | 'unreadable' | undefined;
  /** The newest first. */
  readonly list: () => readonly ApplicationEntry[];
  /** Destroys the body and the pictures. Call inside a transaction. */
  readonly shred: (applicationId: ApplicationId) => void;
}

interface Row {
  readonly application_id: string;
  readonly changed_at: number;
  readonly sealed: Buffer;
  readonly row_seal: Buffer;
}

const nameOf = (applicationId: ApplicationId) => ({ kind: 'application', recordId: applicationId }) as const;
const placeOf = (applicationId: ApplicationId) => ({ ...nameOf(applicationId), part: 'body' });

/** Opens the applications. */
export function openApplications(
  context: RecordContext,
  dataKeys: DataKeys,
  pictures: PictureRecords,
): ApplicationRecords {
  const { database, keys, random } = context;
  const upsert = database.prepare(
    `INSERT INTO application (application_id, changed_at, sealed, row_seal) VALUES (?, ?, ?, ?)
     ON CONFLICT (application_id)
     DO UPDATE SET changed_at = excluded.changed_at, sealed = excluded.sealed, row_seal = excluded.row_seal`,
  );
  const find = database.prepare<[string], Row>('SELECT * FROM application WHERE application_id = ?');
  const list = database.prepare<[], Pick<Row, 'application_id' | 'changed_at'>>(
    'SELECT application_id, changed_at FROM application ORDER BY changed_at DESC, application_id',
  );
  const remove = database.prepare('DELETE FROM application WHERE application_id = ?');
  const columns = (applicationId: string, changedAt: number) => [applicationId, changedAt];

  return {
    put: ({ applicationId, at, body, addPictures = [], dropPictures = [] }) => {
      const name = nameOf(ApplicationId.parse(applicationId));
      const sealAndStore = (key: Uint8Array): true => {
        const sealed = seal(key, Buffer.from(toJsonText(body)), placeOf(applicationId), random);
        upsert.run(applicationId, at, sealed, sealRow(keys.rows, 'application', columns(applicationId, at)));
        return true;
      };
      const isStored = dataKeys.has(name)
        ? dataKeys.use(name, sealAndStore)
        : dataKeys.create(name, sealAndStore);
      // Under a key that can't be read, nothing that is put now could be read later.
      if (!isStored) throw new UnreadableRecordError();
      for (const picture of addPictures) pictures.add(applicationId, picture);
      for (const pictureId of dropPictures) pictures.shred(pictureId);
    },
    read: (applicationId) => {
      const row = find.get(applicationId);
      if (!row) return undefined;
      const isIntact = isRowIntact(
        keys.rows,
        'application',
        columns(row.application_id, row.changed_at),
        row.row_seal,
      );
      if (!isIntact) return 'unreadable';
      const use = (key: Uint8Array) => open(key, row.sealed, placeOf(applicationId))?.toString('utf8');
      return dataKeys.use(nameOf(applicationId), use) ?? 'unreadable';
    },
    list: () =>
      list.all().map(({ application_id, changed_at }) => ({
        applicationId: application_id as ApplicationId,
        changedAt: changed_at,
      })),
    shred: (applicationId) => {
      for (const pictureId of pictures.listFor(applicationId)) pictures.shred(pictureId);
      dataKeys.shred(nameOf(applicationId));
      remove.run(applicationId);
    },
  };
}
