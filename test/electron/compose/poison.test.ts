/** One record of a hundred that can't be sent: the others are, and none of them waits for it. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Enrolment } from '../../../electron/providers/enrolment.ts';
import type { UnattendedOperation } from '../../../electron/providers/provider.ts';
import { databaseFile } from '../../../electron/vault/database/database-files.ts';
import { newestVersion, schemaSteps } from '../../../electron/vault/schema/schema-steps.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import type { KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';

vi.setConfig({ testTimeout: 120_000 });

let world: KeptWorld;
let kiosk: KeptKiosk;
beforeEach(async () => {
  world = createKeptWorld();
  kiosk = await world.start();
  kiosk.line.now = 'offline';
});
afterEach(async () => {
  expect(kiosk.bugs).toEqual([]);
  const { holds, onDisk, inMemory } = await kiosk.law();
  expect({ holds, onDisk }).toEqual({ holds: true, onDisk: inMemory });
  expect(onDisk.captured).toBe(100);
  await world.end();
});

const everybody = 100;
const nameOf = (number: number) => `Specimen Number ${number}`;
const poisoned = nameOf(37);

/** A hundred customers, saved without a line; the one that is about to be poisoned. */
async function captureHundred(): Promise<ApplicationId> {
  let found: ApplicationId | undefined;
  for (let number = 0; number < everybody; number += 1) {
    const legalFullName = nameOf(number);
    const applicationId = await kiosk.confirm('payout-customer', { ...meiAtHome, legalFullName });
    await kiosk.finish(applicationId);
    if (legalFullName === poisoned) found = applicationId;
  }
  // No answer leaves main before this.
  unwrap(await kiosk.queue.settled());
  if (!found) throw new Error('nobody is poisoned');
  return found;
}
function goOnline(): void {
  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
}
/** The 99 others, once each, and nobody else. */
function expectOthersOnce(): void {
  const sent = world.noah.people.map(({ name }) => name);
  expect(sent).not.toContain(poisoned);
  expect([...sent].sort()).toEqual([...new Set(sent)].sort());
  expect(sent).toHaveLength(everybody - 1);
}
function changeOnDisk(applicationId: ApplicationId, set: string): void {
  const database = new Database(databaseFile(world.disk.folder, newestVersion(schemaSteps)));
  const { changes } = database
    .prepare(`UPDATE submission SET ${set} WHERE application_id = ?`)
    .run(applicationId);
  database.close();
  expect(changes).toBe(1);
}

describe('a byte of one was changed on the disk while the program did not run', () => {
  it.each([
    [
      'of what the customer said',
      "sealed = CAST(substr(sealed, 1, 60) || x'00ff00' || substr(sealed, 64) AS BLOB)",
    ],
    ['of the row', 'captured_at = captured_at + 1'],
  ])('%s: it is set aside, and the 99 are sent at once', async (_where, set) => {
    const applicationId = await captureHundred();
    kiosk.crash();
    changeOnDisk(applicationId, set);
    kiosk = await world.start();
    goOnline();
    await world.time.pass(10_000);
    expectOthersOnce();
    await world.time.pass(24 * 60 * 60_000);
    expectOthersOnce();
    const { onDisk } = await kiosk.law();
    expect(onDisk.counts).toMatchObject({ accepted: everybody - 1, quarantined: 1 });
  });
});

it('the provider fails at one of them each time: the 99 are sent at once, and it is tried ever more seldom', async () => {
  let tries = 0;
  const failing: UnattendedOperation<null, never> = {
    provider: 'noah',
    operation: 'put-customer',
    outcomeClass: 'create-once',
    presence: 'none',
    send: async () => {
      tries += 1;
      return { kind: 'not-sent', failure: fail('provider-down') };
    },
  };
  const noah: Enrolment = {
    ...world.noah,
    attempt: async (made, facts, identity, wasUnclear) => {
      if (facts.applicant.legalFullName !== poisoned)
        return world.noah.attempt(made, facts, identity, wasUnclear);
      const ended = await made.call(failing, null);
      if (ended.kind !== 'not-sent') throw new Error('it always fails');
      return { end: 'not-sent', failure: ended.failure };
    },
  };
  kiosk = await world.restart({ providers: { enrolments: [noah, world.yativo] } });
  kiosk.line.now = 'offline';
  await captureHundred();
  goOnline();
  await world.time.pass(10_000);
  expectOthersOnce();
  expect(tries).toBeGreaterThan(0);
  const early = tries;
  await world.time.pass(24 * 60 * 60_000);
  expectOthersOnce();
  const { onDisk } = await kiosk.law();
  expect(onDisk.counts).toMatchObject({ accepted: everybody - 1, waiting: 1 });
  // Not given up, and not more than a few times an hour.
  expect(tries - early).toBeGreaterThan(24);
  expect(tries - early).toBeLessThan(24 * 20);
});
