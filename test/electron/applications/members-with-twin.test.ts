import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { createKybio } from '../../../electron/providers/kybio/adapter.ts';
import { createChangeMember } from '../../../electron/providers/kybio/enrolment.ts';
import type { MemberProvider } from '../../../electron/providers/member-provider.ts';
import { systemRandom } from '../../../electron/random.ts';
import {
  mintKybioPracticeCredentials,
  trainingKybioPolicy,
} from '../../../electron/training/kybio/sample-data.ts';
import { mintPracticeCredentials } from '../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import type { PracticeFault } from '../../../shared/contract/training-contract.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createLookUpVisit } from '../../support/look-up-visit.ts';

/** More digits than a number of JavaScript holds: as one it would end in 700. */
const longUid = '813951242628553689';

let twin: Twin;
let http: HttpClient;
let clock: FakeClock;
let provider: MemberProvider;
let visit: ReturnType<typeof createLookUpVisit>;

beforeEach(async () => {
  clock = createFakeClock();
  const kybio = mintKybioPracticeCredentials(systemRandom);
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom), kybio };
  twin = await startTwin({ clock, random: systemRandom, credentials });
  http = createHttpClient({
    clock,
    timeouts: { connectMs: 2000, answerMs: 2000, uploadBytesPerSecond: 65536 },
    allowLoopback: () => true,
  });
  const policy = { ...trainingKybioPolicy(twin.origins.kybio ?? ''), dailyCalls: 4 };
  provider = createKybio({ http, clock, policy, readCredentials: async () => ok(kybio) });
  visit = createLookUpVisit(provider, policy.phoneCountryCode, [
    createChangeMember({ provider, policy, random: systemRandom, clock }),
  ]);
});
afterEach(async () => {
  await http.close();
  await twin.close();
  expect(visit.bugs).toEqual([]);
});

const fault = (name: PracticeFault) => twin.faults.set({ provider: 'kybio', fault: name });

describe('a look-up at the twin', () => {
  it('an id of 18 digits is found, taken along and sent back, digit by digit', async () => {
    const id = visit.beginAgreed();
    const { members } = unwrap(await visit.members.find(id, 'number', '8008010001'));
    expect(members[0]?.memberUid).toBe(longUid);
    expect(String(Number(longUid))).not.toBe(longUid);

    const next = unwrap(visit.startFrom('change-member', id, longUid)).applicationId;
    expect(visit.store.find(next)?.memberUid).toBe(longUid);
    visit.agree(next);
    const { draft } = unwrap(visit.applications.read(next));
    unwrap(visit.applications.saveDetails(next, { ...draft, addressLine: '2 Specimen Street' }));
    unwrap(visit.applications.confirmReview(next));
    unwrap(await visit.enrolments.send(next));
    const sent = twin.requests().find(({ operation }) => operation === 'update-base-info');
    expect(sent?.body.toString('utf8')).toContain(`"customerUid":${longUid},`);
    await visit.applications.endOpenVisit();

    const again = visit.beginAgreed();
    expect(unwrap(await visit.members.find(again, 'number', '8008010001')).members).toMatchObject([
      { memberUid: longUid, name: 'Priya Raman', phone: '80000001', address: '2 Specimen Street' },
    ]);
  });

  it('all four standings are found, and only the available one goes on', async () => {
    const standings: string[] = [];
    for (const number of ['8008010001', '8008010003', '8008010004', '8008010005']) {
      const id = visit.beginAgreed();
      const [member] = unwrap(await visit.members.find(id, 'number', number)).members;
      if (!member) throw new Error('nobody');
      standings.push(member.standing);
      const origin = { applicationId: id, memberUid: member.memberUid };
      expect(visit.members.prefillFrom(origin).ok).toBe(member.standing === 'available');
      await visit.applications.endOpenVisit();
    }
    expect(standings).toEqual(['available', 'disabled', 'deleted', 'expired']);
  });

  it.each(['+65 8000 0001', '80000001'])('%s finds both who share it', async (phone) => {
    const id = visit.beginAgreed();
    const { members } = unwrap(await visit.members.find(id, 'phone', phone));
    expect(members.map(({ name }) => name)).toEqual(['Priya Raman', 'Arun Raman']);
  });

  it('nobody is nobody, by number and by phone', async () => {
    const id = visit.beginAgreed();
    expect(unwrap(await visit.members.find(id, 'number', '1')).members).toEqual([]);
    expect(unwrap(await visit.members.find(id, 'phone', '80009999')).members).toEqual([]);
  });

  it('the day’s calls are counted, and none is made beyond them until the day is over', async () => {
    const id = visit.beginAgreed();
    for (let used = 1; used <= 4; used += 1) {
      expect(unwrap(await visit.members.find(id, 'number', '1')).quota).toEqual({ used, limit: 4 });
    }
    const before = twin.requests().length;
    // 3 May 2026, 09:00 UTC is 17:00 where the provider is.
    const failure = fail('calls-used', { waitMs: 7 * 3_600_000 });
    expect(await visit.members.find(id, 'number', '1')).toEqual(err(failure));
    expect(twin.requests()).toHaveLength(before);
    clock.advance(7 * 3_600_000);
    unwrap(await visit.members.find(id, 'number', '1'));
  });

  it.each([
    ['down', 'provider-down'],
    ['too-many-requests', 'provider-busy'],
    ['server-error', 'provider-down'],
    ['malformed-json', 'provider-garbled'],
    ['lost-after-commit', 'answer-lost'],
  ] as const)('%s at the provider is said, and the next try works', async (name, code) => {
    const id = visit.beginAgreed();
    await fault(name);
    expect(await visit.members.find(id, 'number', '8008010001')).toMatchObject({ error: { code } });
    await twin.faults.set({ provider: 'kybio', fault: 'none' });
    expect(unwrap(await visit.members.find(id, 'number', '8008010001')).members).toHaveLength(1);
  });
});
