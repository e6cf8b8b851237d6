/** The folder of bundles, which may be gone, full or hostile; and what an export makes of that. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundleFolder } from '../../../../electron/outbox/transfer/bundle-folder.ts';
import { finishHandOvers } from '../../../../electron/outbox/transfer/finish-hand-overs.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, unwrap } from '../../../../shared/result.ts';
import { makeSmallDisk } from '../../../support/small-disk.ts';
import { chunksOf, collect } from './support/made-bundles.ts';
import { idOf, newSpecimen, organisation } from './support/specimens.ts';
import { exportFrom, exporting, importTo, terminalIn, transferPlace } from './support/two-terminals.ts';

const name = 'vestibule-00000000-0000-4000-8000-000000000001.age';
const bytes = Buffer.from('bundle');
const opened = () => {
  const { transferFolder: folder } = transferPlace();
  return { folder, files: openBundleFolder(folder), file: path.join(folder, name) };
};

describe('a bundle in its folder', () => {
  it('is written as a whole, for its owner only, and read again', async () => {
    const { files, file, folder } = opened();
    unwrap(await files.write(name, chunksOf(bytes, 2)));
    expect(readdirSync(folder)).toEqual([name]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await collect(files.read(name))).equals(bytes)).toBe(true);
    expect(unwrap(await files.list())).toEqual([{ name, sizeBytes: 6, changedAt: expect.any(Number) }]);
  });

  it('has no name before it is whole, and what broke off is gone', async () => {
    const { files, folder } = opened();
    const broken = async function* () {
      yield bytes;
      expect(readdirSync(folder)).toEqual([`${name}.partial`]);
      throw new Error('a bug');
    };
    await expect(files.write(name, broken())).rejects.toThrow('a bug');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the place of what a crash left, and follows no link', async () => {
    const { files, folder, file } = opened();
    const elsewhere = path.join(folder, '..', 'elsewhere');
    writeFileSync(elsewhere, 'untouched');
    symlinkSync(elsewhere, `${file}.partial`);
    unwrap(await files.write(name, chunksOf(bytes)));
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each(['../vault.age', '/etc/passwd', 'a/b.age', 'bundle.zip', '..'])('is never %s', async (wrong) => {
    const { files } = opened();
    expect(() => files.read(wrong)).toThrow();
    await expect(files.write(wrong, chunksOf(bytes))).rejects.toThrow();
  });

  it('is listed among other files, the newest first', async () => {
    const { files, folder } = opened();
    for (const other of ['holiday.jpg', 'x.age.partial']) writeFileSync(path.join(folder, other), 'x');
    mkdirSync(path.join(folder, 'folder.age'));
    symlinkSync('/nowhere', path.join(folder, 'gone.age'));
    unwrap(await files.write(name, chunksOf(bytes)));
    expect(unwrap(await files.list()).map((one) => one.name)).toEqual([name]);
  });
});

describe('a folder', () => {
  it('that is not there is not made: the stick is elsewhere', async () => {
    const { folder, files } = opened();
    rmSync(folder, { recursive: true });
    const closed = { ok: false, error: { code: 'transfer-closed' } };
    expect(await files.check(name, 1)).toEqual(closed);
    expect(await files.write(name, chunksOf(bytes))).toEqual(closed);
    expect(await files.list()).toEqual(closed);
    expect(existsSync(folder)).toBe(false);
  });

  it('is tried before, and nothing stays of it', async () => {
    const { folder, files } = opened();
    unwrap(await files.check(name, 1000));
    expect(await files.check(name, Number.MAX_SAFE_INTEGER)).toMatchObject({
      error: { code: 'storage-full' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

const disk = makeSmallDisk('256k');
it.skipIf(disk.reason)(
  `a disk that is full or read-only says so${disk.reason ? ` (not run: ${disk.reason})` : ''}`,
  () => {
    const program = path.join(import.meta.dirname, 'support/small-folder-program.ts');
    expect(JSON.parse(disk.run(process.execPath, program, disk.folder))).toEqual({
      full: 'storage-full',
      left: [],
      readOnly: 'storage-unavailable',
      written: 'storage-unavailable',
    });
  },
);

describe('an export', () => {
  it('changes nothing where the folder is gone or full', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const customer = newSpecimen();
    await here.capture(customer);
    const full = { ...here.folder, check: async () => err(fail('storage-full')) };
    expect(await exportFrom({ ...here, folder: full }, 'Counter 2')).toMatchObject({
      error: { code: 'storage-full' },
    });
    rmSync(place.transferFolder, { recursive: true });
    expect(await exportFrom(here, 'Counter 2')).toMatchObject({ error: { code: 'transfer-closed' } });
    expect(await here.stateOf(idOf(customer))).toBe('waiting');
    expect(unwrap(await here.outbox.listOpenHandOvers())).toEqual([]);
  });

  it('whose stick is pulled out keeps its items handed over, and the next one writes them', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity: organisation.identity });
    const [first, second] = [newSpecimen(), newSpecimen()];
    await here.capture(first);
    const away = path.join(place.root, 'away');
    const pulled = {
      ...here.outbox,
      handOver: async (...handOver: Parameters<typeof here.outbox.handOver>) => {
        renameSync(place.transferFolder, away);
        return await here.outbox.handOver(...handOver);
      },
    };
    const notWritten = { ok: false, error: { code: 'bundle-not-written' } };
    expect(await exportFrom({ ...here, outbox: pulled }, 'Counter 2')).toEqual(notWritten);
    expect(await here.stateOf(idOf(first))).toBe('handed-over');
    expect(await exportFrom(here, 'Counter 2')).toEqual(notWritten);

    renameSync(away, place.transferFolder);
    await here.capture(second);
    const exported = unwrap(await exportFrom(here, 'Counter 2'));
    expect(exported.submissionIds).toEqual([idOf(second)]);
    const added: string[] = [];
    for (const bundle of unwrap(await here.folder.list())) {
      added.push(...unwrap(await importTo(there, bundle.name)).added);
    }
    expect(added.toSorted()).toEqual([idOf(first), idOf(second)].toSorted());
  });

  it('answers with the earlier bundle where there is nothing else', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const customer = newSpecimen();
    await here.capture(customer);
    const unwritable = { ...here.folder, write: async () => err(fail('storage-full')) };
    expect((await exportFrom({ ...here, folder: unwritable }, 'Counter 2')).ok).toBe(false);
    const exported = unwrap(await exportFrom(here, 'Counter 3'));
    // It was handed over to Counter 2 and to nobody else.
    expect(exported).toMatchObject({ toTerminal: 'Counter 2', submissionIds: [idOf(customer)] });
  });

  it('and the start of the program write a bundle once, whatever is destroyed after it', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity: organisation.identity });
    const customer = newSpecimen(['noah'], 300_000);
    await here.capture(customer);
    const unwritable = { ...here.folder, write: async () => err(fail('storage-full')) };
    expect((await exportFrom({ ...here, folder: unwritable }, 'Counter 2')).ok).toBe(false);

    const closeHandOver: typeof here.outbox.closeHandOver = async (close) => {
      const closed = await here.outbox.closeHandOver(close);
      unwrap(await here.vault.removeApplication(customer.application.applicationId));
      return closed;
    };
    const outbox = { ...here.outbox, closeHandOver };
    const [finished, exported] = await Promise.all([
      finishHandOvers(exporting({ ...here, outbox })),
      exportFrom({ ...here, outbox }, 'Counter 2'),
    ]);
    expect(unwrap(finished).written).toHaveLength(1);
    const { name, submissionIds, missing } = unwrap(exported);
    expect({ submissionIds, missing }).toEqual({ submissionIds: [idOf(customer)], missing: [] });
    expect(unwrap(await importTo(there, name)).added).toEqual([idOf(customer)]);
  });

  it('does not close over an item that could not be read any more', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const [rotten, whole] = [newSpecimen(), newSpecimen()];
    await here.capture(rotten);
    await here.capture(whole);
    const outbox = {
      ...here.outbox,
      handOver: async (...handOver: Parameters<typeof here.outbox.handOver>) => {
        const done = await here.outbox.handOver(...handOver);
        unwrap(await here.vault.shredPictures(rotten.application.applicationId));
        return done;
      },
    };
    const exported = unwrap(await exportFrom({ ...here, outbox }, 'Counter 2'));
    expect(exported).toMatchObject({ submissionIds: [idOf(whole)], missing: [idOf(rotten)] });
    expect(unwrap(await here.outbox.listOpenHandOvers())).toHaveLength(1);
    const finished = unwrap(await finishHandOvers(exporting(here)));
    expect(finished.written[0]?.missing).toEqual([idOf(rotten)]);
  });
});
