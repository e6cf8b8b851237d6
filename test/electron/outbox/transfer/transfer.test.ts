/** Unsent items leave one terminal as a bundle and are sent by exactly one other. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toNoted } from '../../../../electron/outbox/vault-submission-sink.ts';
import { CapturedBody } from '../../../../shared/domain/captured-body.ts';
import { unwrap } from '../../../../shared/result.ts';
import {
  idOf,
  marker,
  newSpecimen,
  newSubmission,
  organisation,
  type Specimen,
} from './support/specimens.ts';
import { SpecimenBody, type Terminal } from './support/terminal.ts';
import { exportFrom, filesWith, importTo, terminalIn, transferPlace } from './support/two-terminals.ts';

const identity = organisation.identity;

/** What the vault has of a customer. */
async function keptOf({ vault }: Terminal, { application, submissions }: Specimen) {
  const pictures = application.addPictures.map(async ({ pictureId }) =>
    unwrap(await vault.readPicture(pictureId)),
  );
  return {
    body: unwrap(await vault.readApplication(application.applicationId, SpecimenBody)),
    pictures: await Promise.all(pictures),
    captured: await Promise.all(
      submissions.map(async ({ submission }) =>
        unwrap(await vault.readCaptured(submission.submissionId, CapturedBody)),
      ),
    ),
  };
}

describe('what is exported', () => {
  it('is handed over here and waits there, under the same ids and identities, byte for byte', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity });
    const unattended = newSpecimen(['noah', 'yativo'], 50_000);
    const attended = newSpecimen(['quantum-metal']);
    const tried = newSpecimen(['kybio']);
    for (const one of [unattended, attended, tried]) await here.capture(one);
    await here.move(idOf(attended), 'customer-needed');
    const before = here.store.find(idOf(tried));
    const schedule = { tries: 2, unclear: true, asksPerson: false };
    if (before) here.store.note({ ...before, attempts: 3 }, { schedule, lastFailure: 'provider-down' });

    const exported = unwrap(await exportFrom(here, 'Counter 2'));
    expect(exported).toMatchObject({ toTerminal: 'Counter 2', missing: [], staying: [] });
    const all = [unattended, attended, tried].flatMap(({ submissions }) =>
      submissions.map(({ submission }) => submission.submissionId),
    );
    expect(exported.submissionIds.toSorted()).toEqual(all.toSorted());
    for (const id of all) expect(await here.stateOf(id)).toBe('handed-over');
    expect(readdirSync(place.transferFolder)).toEqual([exported.name]);
    expect(await here.law()).toMatchObject({ holds: true, counts: { 'handed-over': 4 } });
    expect(unwrap(await here.outbox.listOpenHandOvers())).toEqual([]);

    const imported = unwrap(await importTo(there, exported.name));
    expect(imported).toMatchObject({ bundleId: exported.bundleId, fromTerminal: 'Counter 1', known: [] });
    expect(imported.added.toSorted()).toEqual(all.toSorted());
    expect(await there.law()).toMatchObject({
      holds: true,
      captured: 4,
      counts: { waiting: 3, 'needs-customer': 1 },
    });
    expect(await there.stateOf(idOf(attended))).toBe('needs-customer');
    for (const specimen of [unattended, attended, tried]) {
      const kept = await keptOf(there, specimen);
      expect(kept.body).toEqual({ ...(specimen.application.body as object), settledInAt: there.clock.now() });
      expect(kept.pictures).toEqual(specimen.application.addPictures.map(({ bytes }) => bytes));
      expect(kept.captured).toEqual(
        specimen.submissions.map(({ captured }) => ({ ...captured, cameFrom: ['Counter 1'] })),
      );
    }
    const stored = unwrap(await there.vault.findSubmission(idOf(tried)));
    expect(stored).toMatchObject({
      attempts: 3,
      lastFailure: 'provider-down',
      capturedAt: before?.capturedAt,
    });
    expect(stored && toNoted(stored).notes.schedule).toEqual(schedule);
  });

  it('arrives once: a second import adds nothing, of what was sent meanwhile either', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity });
    const [first, second] = [newSpecimen(), newSpecimen()];
    await here.capture(first);
    await here.capture(second);
    const { name } = unwrap(await exportFrom(here, 'Counter 2'));
    unwrap(await importTo(there, name));
    // One is sent meanwhile, and leaves the memory.
    await there.move(idOf(first), 'leased', 'accepted');
    there.store.forget(first.application.applicationId);

    const again = unwrap(await importTo(there, name));
    expect(again.added).toEqual([]);
    expect(again.known.toSorted()).toEqual([idOf(first), idOf(second)].toSorted());
    expect(await there.stateOf(idOf(first))).toBe('accepted');
    expect(await there.law()).toMatchObject({ holds: true, captured: 2 });
  });

  it('leaves an application alone that is known there by now', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity });
    const customer = newSpecimen();
    await here.capture(customer);
    unwrap(await importTo(there, unwrap(await exportFrom(here, 'Counter 2')).name));
    const { applicationId } = customer.application;
    const changed = { applicationId, name: 'corrected there', pictureIds: [] };
    unwrap(await there.vault.putApplication({ applicationId, at: 1, body: changed }));

    const later = newSubmission(applicationId, 'kybio');
    await here.capture({ application: customer.application, submissions: [later] });
    const imported = unwrap(await importTo(there, unwrap(await exportFrom(here, 'Counter 2')).name));
    expect(imported.added).toEqual([later.submission.submissionId]);
    expect(unwrap(await there.vault.readApplication(applicationId, SpecimenBody))).toEqual(changed);
  });

  it('never goes back to a terminal that it came from', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity });
    const customer = newSpecimen();
    await here.capture(customer);
    unwrap(await importTo(there, unwrap(await exportFrom(here, 'Counter 2')).name));
    expect(await exportFrom(there, 'counter  1')).toEqual({
      ok: false,
      error: { code: 'nothing-to-export' },
    });
    const onwards = unwrap(await exportFrom(there, 'Counter 3'));
    expect(onwards.submissionIds).toEqual([idOf(customer)]);
  });

  it('lies nowhere in the clear', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity });
    await here.capture(newSpecimen(['noah', 'quantum-metal'], 300_000));
    const { name } = unwrap(await exportFrom(here, 'Counter 2'));
    unwrap(await importTo(there, name));
    expect(filesWith(place.root, marker)).toEqual([]);
    // Control: the scan reads the bundle and both vaults.
    expect(filesWith(place.root, 'age-encryption.org/v1')).toHaveLength(1);
    expect(filesWith(place.root, 'SQLite format 3').length).toBeGreaterThanOrEqual(2);
  });

  it('names the moves in the audit of both', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const there = await terminalIn(place, 'Counter 2', { identity });
    const customer = newSpecimen(['quantum-metal']);
    await here.capture(customer);
    unwrap(await importTo(there, unwrap(await exportFrom(here, 'Counter 2')).name));
    const movesOf = ({ auditEntries }: Terminal) =>
      auditEntries.map(({ fields }) => `${fields.from} ${fields.to}`);
    expect(movesOf(here)).toEqual(['waiting handed-over']);
    expect(movesOf(there)).toEqual(['draft waiting', 'waiting needs-customer']);
  });
});

describe('what stays', () => {
  it('is what may have been sent, what follows it, and what a visit at the counter holds', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const unclear = newSpecimen(['yativo']);
    const goes = newSpecimen(['noah']);
    const inVisit = newSpecimen(['noah']);
    for (const one of [unclear, goes, inVisit]) await here.capture(one);
    await here.move(idOf(unclear), 'leased', 'answer-lost');
    const { applicationId } = unclear.application;
    const behind = newSubmission(applicationId, 'yativo', 1 + Date.UTC(2026, 4, 3, 9));
    const beside = newSubmission(applicationId, 'kybio');
    await here.capture({ application: unclear.application, submissions: [behind, beside] });
    here.inHand.add(inVisit.application.applicationId);

    const exported = unwrap(await exportFrom(here, 'Counter 2'));
    expect(exported.submissionIds.toSorted()).toEqual(
      [idOf(goes), beside.submission.submissionId].toSorted(),
    );
    expect(exported.staying).toEqual([
      { submissionId: idOf(unclear), why: 'state', state: 'unknown' },
      { submissionId: behind.submission.submissionId, why: 'behind-another' },
    ]);
    expect(await here.stateOf(idOf(inVisit))).toBe('waiting');
  });

  it('is what can not be read, and the others go', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const [broken, whole] = [newSpecimen(), newSpecimen()];
    await here.capture(broken);
    await here.capture(whole);
    unwrap(await here.vault.shredPictures(broken.application.applicationId));
    const exported = unwrap(await exportFrom(here, 'Counter 2'));
    expect(exported.submissionIds).toEqual([idOf(whole)]);
    expect(exported.staying).toEqual([{ submissionId: idOf(broken), why: 'unreadable' }]);
    expect(await here.stateOf(idOf(broken))).toBe('waiting');
  });

  it('is what was leased or captured while the export read', async () => {
    const place = transferPlace();
    const here = await terminalIn(place, 'Counter 1');
    const [leased, goes] = [newSpecimen(), newSpecimen()];
    await here.capture(leased);
    await here.capture(goes);
    const late = newSubmission(goes.application.applicationId, 'kybio');
    const check = here.folder.check;
    const slow = {
      ...here,
      folder: {
        ...here.folder,
        check: async (name: string, sizeBytes: number) => {
          await here.move(idOf(leased), 'leased');
          await here.capture({ application: goes.application, submissions: [late] });
          return await check(name, sizeBytes);
        },
      },
    };
    const exported = unwrap(await exportFrom(slow, 'Counter 2'));
    expect(exported.submissionIds).toEqual([idOf(goes)]);
    expect(exported.staying.map(({ why }) => why).toSorted()).toEqual(['state', 'too-late']);
    expect(await here.stateOf(idOf(leased))).toBe('sending');
  });

  it('is everything where the name is our own, however it is written', async () => {
    const here = await terminalIn(transferPlace(), 'Counter 1');
    const customer = newSpecimen();
    await here.capture(customer);
    for (const name of ['Counter 1', ' counter 1', 'COUNTER  1'])
      expect(await exportFrom(here, name)).toMatchObject({ error: { code: 'malformed-input' } });
    expect(await here.stateOf(idOf(customer))).toBe('waiting');
  });

  it('is everything where there is nothing that may go', async () => {
    const here = await terminalIn(transferPlace(), 'Counter 1');
    expect(await exportFrom(here, 'Counter 2')).toEqual({ ok: false, error: { code: 'nothing-to-export' } });
  });
});
