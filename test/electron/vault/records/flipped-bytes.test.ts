/**
 * A bad disk flips bits anywhere in the file. Whatever it hits, the vault answers with values: what can still be read is what was written,
 * what can't is named, and what was not hit is still there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { unwrap } from '../../../../shared/result.ts';
import { marker, newCapture, smallWrites, specimenAt, submissionId } from '../support/specimens.ts';
import { hostOf, masterKey, newestFile, openVaultHere, vaultFolder } from '../support/vault-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A vault with something in every table, closed. */
function fullVault() {
  const { folder, host, file, write, capture } = openVaultHere();
  const captures = [newCapture(undefined, 100), newCapture(undefined, 100)];
  for (const one of captures) unwrap(capture(one));
  const waiting = captures[0]?.submissions[0]?.submissionId ?? submissionId();
  unwrap(write([...smallWrites(waiting), { write: 'count', name: 'member', atLeast: 8 }]));
  host.close();
  return { folder, file, bytes: readFileSync(file), captures };
}

/** Everything that is read at a start, and a little work. Answers only where nothing was thrown. */
function readEverything(folder: string, captures: ReturnType<typeof fullVault>['captures']): string {
  const host = hostOf(folder);
  const inspected = host.inspect();
  if (!inspected.ok) return inspected.error.code;
  const opened = host.open(masterKey());
  if (!opened.ok) return opened.error.code;
  const vault = host.operations();
  for (const { application, submissions } of captures) {
    const body = vault.readApplication(application.applicationId);
    if (body.ok && body.value !== undefined) expect(JSON.parse(body.value)).toEqual(application.body);
    for (const { pictureId, bytes } of application.addPictures ?? []) {
      const picture = vault.readPicture(pictureId);
      if (picture.ok && picture.value) expect(Buffer.compare(picture.value, bytes)).toBe(0);
    }
    for (const { submissionId: id, sealed } of submissions) {
      const captured = vault.readCaptured(id);
      if (captured.ok && captured.value !== undefined) expect(JSON.parse(captured.value)).toEqual(sealed);
      const found = vault.findSubmission(id);
      if (found.ok && found.value) expect(found.value).toMatchObject({ state: 'waiting', attempts: 0 });
    }
  }
  const staff = vault.listStaff();
  if (staff.ok) for (const { body } of staff.value.records) expect(body).toEqual({ name: marker });
  const handOvers = vault.listHandOvers();
  if (handOvers.ok) for (const one of handOvers.value.handOvers) expect(one.recipient).toBe(marker);
  const audit = vault.readAudit({ from: 1, limit: 10 });
  if (audit.ok) {
    const intact = audit.value.filter(({ isIntact }) => isIntact);
    for (const { sequence, line } of intact) expect(line).toBe(`{"sequence":${sequence}}`);
  }
  const circuits = vault.listCircuits();
  if (circuits.ok)
    for (const { body } of circuits.value.records) expect(body).toEqual({ openUntil: specimenAt });
  const listed = vault.listSubmissions({});
  if (listed.ok)
    for (const id of listed.value.unreadable) vault.quarantine({ submissionId: id, at: specimenAt });
  const count = vault.nextCount('member');
  if (count.ok) expect(count.value).toBe(9);
  const law = vault.checkLaw();
  vault.listApplications();
  vault.lastAudit();
  vault.capture(newCapture());
  vault.write([{ write: 'audit', entry: { sequence: 3, line: '{}' } }]);
  host.close();
  return law.ok ? `law ${law.value.holds}` : law.error.code;
}

/** A fixed sequence, so that a failure can be repeated. */
function* places(size: number, seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * size);
  }
}

describe('a bit that flipped', () => {
  const { bytes, captures } = fullVault();
  const openWith = (at: number, mask: number) => {
    const folder = vaultFolder();
    mkdirSync(folder);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ mask;
    writeFileSync(newestFile(folder), changed);
    return readEverything(folder, captures);
  };

  it('nowhere leaves everything in order', () => {
    expect(openWith(0, 0)).toBe('law true');
  });

  it('anywhere in the header never throws, and never shows what was not written', () => {
    for (let at = 0; at < 100; at += 1) expect(openWith(at, 1 << (at % 8)), `${at}`).toBeDefined();
  });

  it('in 200 other places never throws, and never shows what was not written', () => {
    const seen = new Map<string, number>();
    // Where something stands: most of a small file is empty pages.
    const used = [...bytes.keys()].filter((at) => at >= 100 && bytes[at] !== 0);
    const place = places(used.length, 5);
    for (let round = 0; round < 200; round += 1) {
      const at = used[place.next().value] ?? 0;
      const outcome = openWith(at, 1 << (round % 8));
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
    console.log(Object.fromEntries(seen));
    expect(seen.size).toBeGreaterThan(1);
  });
});
