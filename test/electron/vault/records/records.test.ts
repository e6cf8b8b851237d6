import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { SubmissionEvent, SubmissionState } from '../../../../shared/domain/submission.ts';
import { unwrap } from '../../../../shared/result.ts';
import {
  applicationId,
  newCapture,
  newSubmission,
  pictureBytes,
  specimenAt,
  submissionId,
} from '../support/specimens.ts';
import { filesWith, openVaultHere } from '../support/vault-folder.ts';

const wrongState = { ok: false, error: { code: 'wrong-state' } };

/** A vault with one capture in it. */
function withCapture() {
  const vault = openVaultHere();
  const capture = newCapture();
  unwrap(vault.capture(capture));
  const [submission] = capture.submissions;
  const pictures = capture.application.addPictures ?? [];
  if (!submission) throw new Error('the capture has a submission');
  const id = submission.submissionId;
  const move = (from: SubmissionState, event: SubmissionEvent) =>
    vault.moveSubmission({ submissionId: id, from, event, at: specimenAt });
  return { ...vault, taken: capture, id, pictures, move };
}

describe('a capture', () => {
  it('keeps the application, its pictures and its submissions', () => {
    const { readApplication, readPicture, readCaptured, findSubmission, taken, id, pictures } = withCapture();
    const { application, submissions } = taken;
    expect(JSON.parse(unwrap(readApplication(application.applicationId)) ?? '')).toEqual(application.body);
    for (const { pictureId, bytes } of pictures) {
      expect(unwrap(readPicture(pictureId))).toEqual(Buffer.from(bytes));
    }
    expect(JSON.parse(unwrap(readCaptured(id)) ?? '')).toEqual(submissions[0]?.sealed);
    const { sealed: _sealed, ...facts } = submissions[0] ?? newSubmission();
    expect(unwrap(findSubmission(id))).toEqual({ ...facts, state: 'waiting', attempts: 0 });
  });

  it('may be repeated: what is there stays as it is', () => {
    const { capture, taken, id, move, checkLaw, findSubmission } = withCapture();
    unwrap(move('waiting', 'leased'));
    expect(unwrap(capture(taken))).toEqual([]);
    expect(unwrap(findSubmission(id))?.state).toBe('sending');
    expect(unwrap(checkLaw())).toMatchObject({ holds: true, captured: 1 });
  });

  it('is all or nothing', () => {
    const { capture, readApplication, listSubmissions, checkLaw } = openVaultHere();
    const whole = newCapture();
    const broken = newSubmission({ sealed: { at: Number.NEGATIVE_INFINITY } });
    expect(() => capture({ ...whole, submissions: [...whole.submissions, broken] })).toThrow('JSON');
    expect(unwrap(readApplication(whole.application.applicationId))).toBeUndefined();
    expect(unwrap(listSubmissions({})).submissions).toEqual([]);
    expect(unwrap(checkLaw()).captured).toBe(0);
  });
});

describe('an application', () => {
  it('is replaced by its next step, with the pictures that come and go with it', () => {
    const { putApplication, readApplication, readPicture, listApplications, taken, pictures } = withCapture();
    const { applicationId: id } = taken.application;
    const [front, back] = pictures.map(({ pictureId }) => pictureId);
    if (!front || !back) throw new Error('the capture has two pictures');
    const newer = { pictureId: randomUUID(), bytes: pictureBytes(10) };
    unwrap(
      putApplication({
        applicationId: id,
        at: specimenAt + 1,
        body: { step: 2 },
        addPictures: [newer],
        dropPictures: [front],
      }),
    );
    expect(unwrap(readApplication(id))).toBe('{"step":2}');
    expect(unwrap(readPicture(front))).toBeUndefined();
    expect(unwrap(readPicture(back))).toBeDefined();
    expect(unwrap(readPicture(newer.pictureId))).toHaveLength(10);
    expect(unwrap(listApplications())).toEqual([{ applicationId: id, changedAt: specimenAt + 1 }]);
  });

  it.each([
    ['an infinity', { lastSentAt: Number.NEGATIVE_INFINITY }],
    ['bytes', { picture: new Uint8Array(2) }],
    ['a map', { kept: new Map() }],
    ['a function', { open: () => 1 }],
    ['a gap in a list', { list: [undefined] }],
  ])('with %s in it is refused: JSON would change it in silence', (_, body) => {
    const { putApplication } = openVaultHere();
    expect(() => putApplication({ applicationId: applicationId(), at: specimenAt, body })).toThrow('JSON');
  });
});

describe('a move', () => {
  it('changes the state, leaves a line in the ledger and keeps what comes with it', () => {
    const { moveSubmission, findSubmission, historyOf, id } = withCapture();
    const at = specimenAt + 5;
    const leased = unwrap(
      moveSubmission({
        submissionId: id,
        from: 'waiting',
        event: 'leased',
        at,
        changes: { attempts: 1, leaseUntil: at },
      }),
    );
    expect(leased).toMatchObject({ state: 'sending', attempts: 1, leaseUntil: at });
    unwrap(
      moveSubmission({
        submissionId: id,
        from: 'sending',
        event: 'not-sent',
        at,
        changes: { leaseUntil: null, nextAttemptAt: at + 1000, lastFailure: 'provider-down' },
      }),
    );
    const found = unwrap(findSubmission(id));
    expect(found).toMatchObject({
      state: 'waiting',
      attempts: 1,
      nextAttemptAt: at + 1000,
      lastFailure: 'provider-down',
    });
    expect(found).not.toHaveProperty('leaseUntil', expect.anything());
    expect(unwrap(historyOf(id)).map(({ event, to }) => [event, to])).toEqual([
      ['captured', 'waiting'],
      ['leased', 'sending'],
      ['not-sent', 'waiting'],
    ]);
  });

  it('from a state that it is no longer in changes nothing', () => {
    const { move, historyOf, id } = withCapture();
    unwrap(move('waiting', 'leased'));
    expect(move('waiting', 'leased')).toEqual(wrongState);
    expect(unwrap(historyOf(id))).toHaveLength(2);
  });

  it('that the table does not have is a bug', () => {
    const { move, historyOf, id } = withCapture();
    expect(() => move('waiting', 'accepted')).toThrow('waiting');
    expect(unwrap(historyOf(id))).toHaveLength(1);
  });

  it('of nothing answers nothing', () => {
    const { moveSubmission } = openVaultHere();
    const move = { submissionId: submissionId(), from: 'waiting', event: 'leased', at: 1 } as const;
    expect(unwrap(moveSubmission(move))).toBeUndefined();
  });
});

describe('the list of submissions', () => {
  it('is in the order of capture, whatever the clock said; by application, state and what is due; in pages', () => {
    const { capture, listSubmissions, moveSubmission } = openVaultHere();
    const one = newCapture();
    const two = newCapture();
    // Captured first, by a clock that was set back afterwards.
    const later = two.submissions.map((each) => ({
      ...each,
      capturedAt: specimenAt + 1,
      nextAttemptAt: specimenAt + 100,
    }));
    unwrap(capture({ ...two, submissions: later }));
    unwrap(capture(one));
    const first = one.submissions[0]?.submissionId ?? submissionId();
    const second = later[0]?.submissionId ?? submissionId();
    const ids = (filter: Parameters<typeof listSubmissions>[0]) =>
      unwrap(listSubmissions(filter)).submissions.map((each) => each.submissionId);
    expect(ids({})).toEqual([second, first]);
    expect(ids({ newestFirst: true })).toEqual([first, second]);
    expect(ids({ limit: 1 })).toEqual([second]);
    expect(ids({ limit: 1, offset: 1 })).toEqual([first]);
    expect(ids({ applicationId: two.application.applicationId })).toEqual([second]);
    expect(ids({ states: ['waiting'], dueAt: specimenAt + 99 })).toEqual([first]);
    expect(ids({ states: ['waiting'], dueAt: specimenAt + 100 })).toEqual([second, first]);
    unwrap(moveSubmission({ submissionId: first, from: 'waiting', event: 'leased', at: specimenAt }));
    expect(ids({ states: ['waiting'] })).toEqual([second]);
  });
});

describe('destroying', () => {
  it('is refused while a submission is not finished', () => {
    const { removeApplication, shredSubmission, taken, id, move, readCaptured } = withCapture();
    for (const step of [() => move('waiting', 'leased'), () => move('sending', 'refused')]) {
      expect(shredSubmission(id)).toEqual(wrongState);
      expect(removeApplication(taken.application.applicationId)).toEqual(wrongState);
      unwrap(step());
    }
    // Rejected: somebody will want to correct it.
    expect(shredSubmission(id)).toEqual(wrongState);
    expect(unwrap(readCaptured(id))).toBeDefined();
  });

  it('leaves the row and the ledger, and nothing that could be opened', () => {
    const { folder, file, id, move, pictures, taken, ...vault } = withCapture();
    const keysBefore = wrappedKeys(file);
    expect(keysBefore).toHaveLength(4);
    unwrap(move('waiting', 'leased'));
    unwrap(move('sending', 'accepted'));
    unwrap(vault.shredSubmission(id));
    unwrap(vault.removeApplication(taken.application.applicationId));
    expect(unwrap(vault.readCaptured(id))).toBeUndefined();
    for (const { pictureId } of pictures) expect(unwrap(vault.readPicture(pictureId))).toBeUndefined();
    expect(unwrap(vault.readApplication(taken.application.applicationId))).toBeUndefined();
    expect(unwrap(vault.findSubmission(id))?.state).toBe('accepted');
    expect(unwrap(vault.checkLaw())).toMatchObject({ holds: true, captured: 1 });
    // Neither in the database nor in what the log still holds.
    for (const wrapped of keysBefore) expect(filesWith(folder, wrapped)).toEqual([]);
  });

  it('of the pictures alone leaves the rest', () => {
    const { shredPictures, readPicture, readApplication, readCaptured, taken, id, pictures } = withCapture();
    unwrap(shredPictures(taken.application.applicationId));
    for (const { pictureId } of pictures) expect(unwrap(readPicture(pictureId))).toBeUndefined();
    expect(unwrap(readApplication(taken.application.applicationId))).toBeDefined();
    expect(unwrap(readCaptured(id))).toBeDefined();
  });

  it('gives the room back to the disk', () => {
    const { capture, shredPictures, measureRoom, file } = openVaultHere();
    const big = newCapture(applicationId(), 2_000_000);
    unwrap(capture(big));
    const before = unwrap(measureRoom()).usedBytes;
    unwrap(shredPictures(big.application.applicationId));
    expect(before - unwrap(measureRoom()).usedBytes).toBeGreaterThan(3_900_000);
    expect(statSync(file).size).toBeLessThan(500_000);
  });
});

/** The wrapped keys that a vault holds, read past it. */
function wrappedKeys(file: string): Buffer[] {
  const database = new Database(file, { readonly: true });
  const keys = database.prepare<[], Buffer>('SELECT wrapped FROM data_key').pluck().all();
  database.close();
  return keys;
}

describe('a counter', () => {
  it('gives each value once, over restarts', () => {
    const { nextCount, host, folder } = openVaultHere();
    expect([nextCount('member'), nextCount('member'), nextCount('other')].map(unwrap)).toEqual([1, 2, 1]);
    host.close();
    expect(unwrap(openVaultHere(folder).nextCount('member'))).toBe(3);
  });
});
