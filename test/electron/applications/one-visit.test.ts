/** Enrolments and a registration with a code in one visit: neither may touch what is the other's. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnrolmentEnd } from '../../../electron/providers/enrolment.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { createScriptedEnrolment, type ScriptedEnrolment } from '../../support/scripted-enrolment.ts';
import { answered, createScriptedProvider, type ScriptedProvider } from '../../support/scripted-provider.ts';
import { createVisitParts, mei, nurAina } from '../../support/visit.ts';

let noah: ScriptedEnrolment;
let yativo: ScriptedEnrolment;
let quantumMetal: ScriptedProvider;
let visit: ReturnType<typeof createVisitParts>;

beforeEach(() => {
  noah = createScriptedEnrolment({
    ...{ provider: 'noah', operation: 'put-customer', asks: ['legalFullName'], takesCorrections: true },
  });
  yativo = createScriptedEnrolment({
    ...{ provider: 'yativo', operation: 'add-customer', asks: ['legalFullName', 'phoneNumber'] },
  });
  quantumMetal = createScriptedProvider();
  visit = createVisitParts(quantumMetal, ['phoneNumber'], [noah, yativo]);
});

const nobody = answered({ bind: 'no-such-customer' } as const);
const codeSent = () =>
  answered({ sessionId: 'session-1', expiresAt: visit.clock.now() + 180_000 }, visit.clock.now());
const statesOf = (id: ApplicationId) => visit.stored(id).map(({ provider, state }) => `${provider} ${state}`);
const read = (id: ApplicationId) => unwrap(visit.applications.read(id));

/** Up to where only the code is left. */
async function enrolled(...ends: readonly EnrolmentEnd[]): Promise<ApplicationId> {
  const { applicationId } = unwrap(visit.applications.start('one-visit', nurAina));
  unwrap(visit.applications.recordConsent(applicationId, noticeVersionOf('one-visit'), nurAina));
  unwrap(visit.applications.saveDetails(applicationId, mei));
  unwrap(visit.applications.confirmReview(applicationId));
  noah.will({ end: 'accepted' });
  yativo.will(...ends);
  unwrap(await visit.enrolments.send(applicationId));
  return applicationId;
}

describe('a visit with enrolments and a code', () => {
  it('takes nothing unknown of another provider for its own after a bug', async () => {
    const id = await enrolled({ end: 'unclear', failure: fail('answer-lost') });
    unwrap(visit.enrolments.skip(id, 'yativo'));
    const full = vi.spyOn(visit.audit, 'append').mockImplementation(() => {
      throw new Error('ENOSPC');
    });
    await expect(visit.registration.send(id)).rejects.toThrow('ENOSPC');
    full.mockRestore();
    expect(read(id).registration).toEqual({ state: 'not-sent' });

    quantumMetal.will('bind', answered({ bind: 'bound', customerId: 'q-1' }));
    unwrap(await visit.registration.send(id));
    expect(statesOf(id)).toEqual(['noah accepted', 'yativo unknown', 'quantum-metal accepted']);
  });

  it('says who has the contact from before it was corrected for the code', async () => {
    const id = await enrolled({ end: 'accepted', reference: 'y-1' });
    quantumMetal.will('bind', nobody);
    quantumMetal.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    quantumMetal.will('register', codeSent());
    unwrap(await visit.registration.correctContact(id, 'phoneNumber', '+60123456780'));
    expect(read(id).enrolments).toEqual([
      { provider: 'noah', state: 'accepted', changedSince: false },
      { provider: 'yativo', state: 'accepted', reference: 'y-1', changedSince: true },
    ]);
    // All stay settled: the code can still be confirmed.
    expect(read(id).registration).toMatchObject({ state: 'code-open' });
  });

  it('changes no detail while the link of a customer who is verified already is fetched', async () => {
    const id = await enrolled({ end: 'unclear', failure: fail('answer-lost') });
    unwrap(visit.enrolments.skip(id, 'yativo'));
    const changes: unknown[] = [];
    Object.assign(quantumMetal.requestOneTimeLink, {
      send: async () => {
        changes.push(visit.applications.saveDetails(id, { ...mei, legalFullName: 'Somebody Else' }));
        const url = 'https://quantum.example/link';
        return answered({ url, expiresAt: visit.clock.now() + 60_000 }, visit.clock.now());
      },
    });
    quantumMetal.will('bind', answered({ bind: 'registration-unfinished' }));
    unwrap(await visit.registration.send(id));
    expect(changes).toEqual([{ ok: false, error: fail('wrong-state') }]);
    expect(read(id).draft).toEqual(mei);
  });
});

describe('the end of a visit', () => {
  it('wipes the customer even where the visit can not be described any more', async () => {
    const id = await enrolled({ end: 'not-sent', failure: fail('offline') });
    vi.spyOn(yativo, 'findProblems').mockImplementation(() => {
      throw new Error('a bug');
    });
    await expect(visit.applications.endOpenVisit()).rejects.toThrow('a bug');
    expect(visit.store.find(id)).toBeUndefined();
    expect(visit.ended).toEqual([id]);
    expect(statesOf(id)).toEqual(['noah accepted', 'yativo waiting']);
    // What could not be captured is not lost: it is as if the visit had been interrupted.
    expect(unwrap(await visit.store.load(id))).toMatchObject({ record: { draft: mei }, parked: undefined });
    expect(visit.applications.readOpen()).toBeNull();
  });
});
