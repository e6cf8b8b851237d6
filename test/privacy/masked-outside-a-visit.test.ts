/**
 * A customer who waits, or walks by, may read the staff's screen. Between visits it shows of others only what staff need to know whom they have
 * before them: every question that the window may then ask is asked, about people who are saved in every manner, and the answers are
 * searched for them. Whole details cross only once staff open a visit with that very person.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contract, type MethodName } from '../../shared/contract/contract.ts';
import { maskEmail, maskIdentityNumber, maskName, maskPhoneNumber } from '../../shared/domain/mask.ts';
import { OutboxFilter } from '../../shared/domain/outbox-item.ts';
import { ok, type Result, unwrap } from '../../shared/result.ts';
import { byStaff, bySupervisor, type KeptKiosk } from '../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld } from '../support/kept-world.ts';
import { answered } from '../support/scripted-provider.ts';
import { createMarkerScan, textNeedle } from '../torture/marker-scan.ts';
import { draftOf, planted } from '../torture/people.ts';
import { customerNeedles } from '../torture/planted-needles.ts';

let world: KeptWorld;
let kiosk: KeptKiosk;
let ended: readonly string[];
beforeEach(async () => {
  world = createKeptWorld();
  kiosk = await world.start();
  ended = [await registered(1), await needsCustomer(2), await waiting(3), await interrupted(4)];
});
afterEach(() => world.end());

async function registered(person: number): Promise<string> {
  const applicationId = await kiosk.confirm('payout-customer', draftOf(person));
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  await kiosk.finish(applicationId);
  return applicationId;
}
async function needsCustomer(person: number): Promise<string> {
  const applicationId = await kiosk.confirm('gold-account', draftOf(person));
  const { quantumMetal, time } = world;
  quantumMetal.will('bind', answered({ bind: 'no-such-customer' }));
  quantumMetal.will(
    'register',
    answered({ sessionId: 's-1', expiresAt: time.clock.now() + 180_000 }, time.clock.now()),
  );
  unwrap(await kiosk.call['registration.send']({ applicationId }, byStaff));
  await kiosk.finish(applicationId);
  return applicationId;
}
async function waiting(person: number): Promise<string> {
  kiosk.line.now = 'offline';
  const applicationId = await kiosk.confirm('one-visit', draftOf(person));
  await kiosk.finish(applicationId);
  return applicationId;
}
/** The power goes in the middle of a visit, and comes back. */
async function interrupted(person: number): Promise<string> {
  const applicationId = await kiosk.confirm('payout-customer', draftOf(person));
  unwrap(await kiosk.queue.settled());
  kiosk = await world.restart();
  kiosk.line.now = 'offline';
  // It is looked for at the start; a world that ends meanwhile would take the disk away from under it.
  await kiosk.call['applications.read-interrupted']({}, byStaff);
  return applicationId;
}

/** Everything that is asked: each query that this kiosk answers, about each of these people. */
async function askEverything(): Promise<Readonly<Record<string, unknown>>> {
  const stored = (await kiosk.stored()).map(({ submissionId }) => submissionId);
  const inputs: Readonly<Record<string, readonly object[]>> = {
    'outbox.list': OutboxFilter.options.map((filter) => ({ filter, page: 0 })),
    'outbox.read-item': stored.map((submissionId) => ({ submissionId })),
    'documents.read-picture': ended.map((applicationId) => ({ applicationId, side: 'front' })),
    'reference.read-subdivisions': [{ country: 'MY' }],
  };
  const answers: Record<string, unknown> = {};
  for (const [name, handler] of Object.entries(kiosk.call)) {
    const { kind, input } = contract[name as MethodName];
    if (kind !== 'query') continue;
    const asks =
      inputs[name] ??
      ('applicationId' in ((input as { shape?: object }).shape ?? {})
        ? ended.map((applicationId) => ({ applicationId }))
        : [{}]);
    for (const ask of asks)
      answers[`${name} ${JSON.stringify(ask)}`] = await (
        handler as (input: unknown, context: unknown) => unknown
      )(input.parse(ask), bySupervisor);
  }
  return answers;
}

/** What of a person a bystander could read that is more than a masked name. */
const scan = createMarkerScan([
  ...customerNeedles().filter(({ name }) => name !== 'givenName'),
  textNeedle('whole name', draftOf(1).legalFullName ?? ''),
  ...[1, 2, 3, 4].map((person) => textNeedle('given names', draftOf(person).givenName ?? '')),
]);
const readable = (answers: Readonly<Record<string, unknown>>) =>
  Object.entries(answers).flatMap(([asked, answer]) =>
    scan.scanBytes(Buffer.from(JSON.stringify(answer))).map(({ needle }) => `${needle} in ${asked}`),
  );

it('no answer between visits holds more of anybody than a masked name', async () => {
  const answers = await askEverything();
  // They were asked, and there was something to answer.
  const names = new Set(Object.keys(answers).map((asked) => asked.split(' ')[0]));
  expect([...names]).toEqual(
    expect.arrayContaining([
      'outbox.list',
      'outbox.read-item',
      'desk.list',
      'desk.read-ticket',
      'applications.read-interrupted',
      'applications.read-open',
      'registration.read',
      'documents.read-picture',
    ]),
  );
  const items = Object.entries(answers).flatMap(([asked, answer]) =>
    asked.startsWith('outbox.list')
      ? unwrap(answer as Result<{ items: { who?: string }[] }, never>).items
      : [],
  );
  expect(items.length).toBeGreaterThan(8);
  const masked = [1, 2, 3, 4].map((person) => maskName(draftOf(person).legalFullName ?? ''));
  expect(masked[0]).toBe('Zqvarin a. P.');
  for (const { who } of items) expect(masked).toContain(who);
  expect(unwrap(answers['desk.list {}'] as Result<object[], never>).length).toBeGreaterThan(0);
  expect(unwrap(answers['applications.read-interrupted {}'] as Result<object, never>)).toEqual({
    applicationId: ended[3],
    journeyId: 'payout-customer',
    changedAt: expect.any(Number),
  });
  expect(readable(answers)).toEqual([]);
});

it('negative control: the same question while staff have the person before them is answered in full, and is found', async () => {
  const applicationId = ended[3];
  unwrap(
    await kiosk.call['applications.resume-interrupted']({ applicationId: applicationId as never }, byStaff),
  );
  const found = readable(await askEverything()).join();
  expect(found).toContain('familyName in applications.read-open');
  expect(readable({ 'a list that forgot': ok([{ who: draftOf(1).legalFullName }]) }).length).toBeGreaterThan(
    0,
  );
});

it('what is masked can not be put together again', () => {
  expect(maskPhoneNumber(draftOf(1).phoneNumber ?? '')).not.toContain(planted.phone);
  expect(maskIdentityNumber(draftOf(1).identityNumber ?? '')).not.toContain(planted.identityNumber);
  expect(maskEmail(draftOf(1).email ?? '')).toBe('p···@wexmundo.example');
  // Short ones are hidden whole, as is what is no address.
  expect(maskIdentityNumber('AB12345')).toBe('···');
  expect(maskEmail('no address')).toBe('···');
  expect(maskName('Suharto')).toBe('S···');
});
