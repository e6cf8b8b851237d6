import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UnattendedOperation } from '../../../electron/providers/provider.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { goodQuality } from '../../support/good-quality.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { createScriptedEnrolment, type ScriptedEnrolment } from '../../support/scripted-enrolment.ts';
import { createScriptedProvider } from '../../support/scripted-provider.ts';
import { createVisitParts, mei, nurAina } from '../../support/visit.ts';

let noah: ScriptedEnrolment;
let yativo: ScriptedEnrolment;
let visit: ReturnType<typeof createVisitParts>;
const details = { ...mei, city: 'Kuala Lumpur' };
const refused = fail('provider-refused', { providerCode: '422' });

beforeEach(() => {
  noah = createScriptedEnrolment({
    provider: 'noah',
    operation: 'put-customer',
    asks: ['legalFullName', 'city'],
    takesCorrections: true,
  });
  yativo = createScriptedEnrolment({
    provider: 'yativo',
    operation: 'add-customer',
    asks: ['legalFullName', 'phoneNumber'],
  });
  visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [yativo, noah]);
});

/** One visit, several providers, up to the customer's confirmation. */
function confirmed(journeyId = 'one-visit', draft: Record<string, string> = details): ApplicationId {
  const { applicationId } = unwrap(visit.applications.start(journeyId, nurAina));
  unwrap(visit.applications.recordConsent(applicationId, noticeVersionOf('payout-customer'), nurAina));
  unwrap(visit.applications.saveDetails(applicationId, draft));
  unwrap(visit.applications.confirmReview(applicationId));
  return applicationId;
}
const enrolmentsOf = (id: ApplicationId) => unwrap(visit.applications.read(id)).enrolments;
const submissionsOf = (id: ApplicationId) =>
  visit.stored(id).map(({ provider, state }) => `${provider} ${state}`);

describe('a visit to several providers', () => {
  it('asks once what all of them need, and says who gets it', () => {
    const { requirements } = unwrap(visit.applications.start('one-visit', nurAina));
    const name = requirements.fields.find(({ field }) => field === 'legalFullName');
    expect(name?.providers).toEqual(['noah', 'yativo', 'quantum-metal']);
    expect(requirements.fields.map(({ field }) => field)).toContain('city');
  });

  it("sends in the journey's order, and only what the customer confirmed", async () => {
    const id = confirmed();
    const order: string[] = [];
    noah.will(async () => {
      order.push('noah');
      return { end: 'accepted', reference: 'n-1' };
    });
    yativo.will(async () => {
      order.push('yativo');
      return { end: 'accepted' };
    });
    unwrap(await visit.enrolments.send(id));
    expect(order).toEqual(['noah', 'yativo']);
    expect(noah.attempts[0]?.applicant).toMatchObject({
      legalFullName: mei.legalFullName,
      city: 'Kuala Lumpur',
    });
    expect(enrolmentsOf(id)).toEqual([
      { provider: 'noah', state: 'accepted', reference: 'n-1', changedSince: false },
      { provider: 'yativo', state: 'accepted', changedSince: false },
    ]);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('sends nothing before the confirmation, and nothing while the terminal is locked', async () => {
    const { applicationId } = unwrap(visit.applications.start('one-visit', nurAina));
    unwrap(visit.applications.recordConsent(applicationId, noticeVersionOf('payout-customer'), nurAina));
    unwrap(visit.applications.saveDetails(applicationId, details));
    expect(await visit.enrolments.send(applicationId)).toEqual({ ok: false, error: fail('not-confirmed') });
    unwrap(visit.applications.confirmReview(applicationId));
    visit.session.now = { state: 'signed-out' };
    expect(await visit.enrolments.send(applicationId)).toEqual({ ok: false, error: fail('wrong-state') });
    expect(visit.submissions.listFor(applicationId)).toEqual([]);
  });

  it('sends no code before every other provider is settled', async () => {
    const id = confirmed();
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('wrong-state') });
  });

  it('goes on to the next provider when one refuses, names its fields, and sends again only after it', async () => {
    const id = confirmed();
    noah.will({ end: 'refused', failure: refused, fields: ['city'] }, { end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(enrolmentsOf(id)).toMatchObject([
      { state: 'refused', failure: refused, fields: ['city'] },
      { state: 'accepted' },
    ]);

    unwrap(visit.applications.saveDetails(id, { ...details, city: 'Ipoh' }));
    unwrap(visit.applications.confirmReview(id));
    unwrap(await visit.enrolments.send(id));
    expect(enrolmentsOf(id)).toMatchObject([
      { state: 'accepted' },
      { state: 'accepted', changedSince: false },
    ]);
    expect(yativo.attempts).toHaveLength(1);
    const [first, , second] = visit.submissions.listFor(id);
    expect(first).toMatchObject({ state: 'cancelled', cancelReason: 'superseded' });
    expect(second).toMatchObject({ state: 'accepted', supersedes: first?.submissionId });
  });

  it('stops where there is no line, and goes on there with the same submission', async () => {
    const id = confirmed();
    noah.will({ end: 'not-sent', failure: fail('offline') }, { end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(enrolmentsOf(id)).toEqual([
      { provider: 'noah', state: 'not-sent', failure: fail('offline'), saved: true },
      { provider: 'yativo', state: 'not-sent', saved: true },
    ]);
    expect(submissionsOf(id)).toEqual(['noah waiting', 'yativo waiting']);
    expect(yativo.attempts).toEqual([]);
    unwrap(await visit.enrolments.send(id));
    expect(noah.attempts[1]?.identity).toEqual(noah.attempts[0]?.identity);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('sends what was corrected before it could go under an identity of its own', async () => {
    const id = confirmed();
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'not-sent', failure: fail('provider-busy', { waitMs: 1000 }) }, { end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    unwrap(visit.applications.saveDetails(id, { ...details, phoneNumber: '+60123456780' }));
    unwrap(visit.applications.confirmReview(id));
    unwrap(await visit.enrolments.send(id));
    expect(yativo.attempts[1]?.identity).not.toEqual(yativo.attempts[0]?.identity);
    expect(noah.attempts).toHaveLength(1);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo cancelled', 'yativo accepted']);
  });

  it('looks into a lost answer first, with the same identity, and changes nothing meanwhile', async () => {
    const id = confirmed();
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'unclear', failure: fail('answer-lost') }, { end: 'accepted', reference: 'y-1' });
    unwrap(await visit.enrolments.send(id));
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo unknown']);
    expect(visit.applications.saveDetails(id, mei)).toEqual({ ok: false, error: fail('wrong-state') });
    unwrap(await visit.enrolments.send(id));
    expect(yativo.attempts.map(({ wasUnclear }) => wasUnclear)).toEqual([false, true]);
    expect(yativo.attempts[1]?.identity).toEqual(yativo.attempts[0]?.identity);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('takes a new identity where the old one is used up, and gives up after three', async () => {
    const id = confirmed();
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'identity-used-up' }, { end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    const [one, other] = yativo.attempts;
    expect(one?.identity.id).not.toBe(other?.identity.id);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo cancelled', 'yativo accepted']);
  });

  it('leaves a provider out when staff say so; what is unknown stays for a person', async () => {
    const id = confirmed();
    noah.will({ end: 'unclear', failure: fail('answer-lost') });
    yativo.will({ end: 'not-sent', failure: fail('provider-down') });
    unwrap(await visit.enrolments.send(id));
    unwrap(visit.enrolments.skip(id, 'noah'));
    unwrap(visit.enrolments.skip(id, 'yativo'));
    expect(enrolmentsOf(id).map(({ state }) => state)).toEqual(['skipped', 'skipped']);
    expect(submissionsOf(id)).toEqual(['noah unknown', 'yativo cancelled']);
    expect(visit.enrolments.skip(id, 'noah').ok).toBe(false);
  });

  it('leaves nobody out where there is only one', async () => {
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [noah]);
    const id = confirmed('payout-customer');
    expect(visit.enrolments.skip(id, 'noah')).toEqual({ ok: false, error: fail('wrong-state') });
  });

  it('makes an attempt unclear that ended in a bug', async () => {
    const id = confirmed();
    noah.will(() => Promise.reject(new Error('a bug')));
    await expect(visit.enrolments.send(id)).rejects.toThrow('a bug');
    expect(enrolmentsOf(id)[0]).toEqual({ provider: 'noah', state: 'unclear' });
    expect(submissionsOf(id)).toEqual(['noah unknown', 'yativo waiting']);
  });

  it('sends a corrected record again under the identity of the attempt that ended in a bug', async () => {
    const id = confirmed();
    noah.will({ end: 'accepted' });
    yativo.will(
      { end: 'not-sent', failure: fail('provider-down') },
      () => Promise.reject(new Error('a bug')),
      {
        end: 'accepted',
      },
    );
    unwrap(await visit.enrolments.send(id));
    unwrap(visit.applications.saveDetails(id, { ...details, phoneNumber: '+60123456780' }));
    unwrap(visit.applications.confirmReview(id));
    await expect(visit.enrolments.send(id)).rejects.toThrow('a bug');
    unwrap(await visit.enrolments.send(id));
    const [, second, third] = yativo.attempts;
    expect(third?.identity).toEqual(second?.identity);
    expect(third?.wasUnclear).toBe(true);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo cancelled', 'yativo accepted']);
  });

  it('keeps to the new identity, too, when its first attempt ended in a bug', async () => {
    const id = confirmed();
    noah.will({ end: 'identity-used-up' }, () => Promise.reject(new Error('a bug')), { end: 'accepted' });
    yativo.will({ end: 'accepted' });
    await expect(visit.enrolments.send(id)).rejects.toThrow('a bug');
    unwrap(await visit.enrolments.send(id));
    expect(noah.attempts[2]?.identity).toEqual(noah.attempts[1]?.identity);
    expect(submissionsOf(id)).toEqual(['noah cancelled', 'yativo accepted', 'noah accepted']);
  });

  it('is not unclear where nothing was sent, because the audit could not be written', async () => {
    const id = confirmed();
    const full = vi.spyOn(visit.audit, 'append').mockImplementation(() => {
      throw new Error('ENOSPC');
    });
    await expect(visit.enrolments.send(id)).rejects.toThrow('ENOSPC');
    full.mockRestore();
    expect(enrolmentsOf(id)[0]).toEqual({ provider: 'noah', state: 'not-sent', saved: true });
    expect(submissionsOf(id)).toEqual(['noah waiting', 'yativo waiting']);
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(noah.attempts.map(({ wasUnclear }) => wasUnclear)).toEqual([false]);
  });

  it('spares the others a line that is not there, also when what was unclear stays so for it', async () => {
    const id = confirmed();
    noah.will({ end: 'unclear', failure: fail('answer-lost') }, { end: 'unclear', failure: fail('offline') });
    yativo.will({ end: 'not-sent', failure: fail('provider-down') });
    unwrap(await visit.enrolments.send(id));
    unwrap(await visit.enrolments.send(id));
    expect(yativo.attempts).toHaveLength(1);
  });

  it('commits nothing more once the counter is locked, and still looks', async () => {
    const id = confirmed();
    const sent: string[] = [];
    const operation = (
      name: string,
      outcomeClass: 'read-only' | 'create-once',
    ): UnattendedOperation<object, object> => ({
      provider: 'noah',
      operation: name,
      outcomeClass,
      presence: 'none',
      send: async () => {
        sent.push(name);
        return { kind: 'answered', answer: {}, providerNow: undefined };
      },
    });
    noah.will(async (calls) => {
      await calls.call(operation('look', 'read-only'), {});
      visit.session.now = { state: 'locked', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
      await calls.call(operation('look-again', 'read-only'), {});
      const outcome = await calls.call(operation('add', 'create-once'), {});
      expect(outcome).toEqual({ kind: 'not-sent', failure: fail('wrong-state') });
      return { end: 'not-sent', failure: fail('wrong-state') };
    });
    unwrap(await visit.enrolments.send(id));
    expect(sent).toEqual(['look', 'look-again']);
    expect(submissionsOf(id)).toEqual(['noah waiting', 'yativo waiting']);
  });

  it('sends nothing more of what is no longer what the customer confirmed', async () => {
    const id = confirmed();
    const sending = visit.enrolments.send(id);
    // While the identity is being made nothing is in flight yet.
    unwrap(visit.applications.saveDetails(id, { ...details, city: 'Ipoh' }));
    unwrap(await sending);
    expect(noah.attempts).toEqual([]);
    expect(unwrap(visit.applications.read(id)).confirmedAt).toBeUndefined();
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(visit.applications.confirmReview(id));
    unwrap(await visit.enrolments.send(id));
    expect(noah.attempts.map(({ applicant }) => applicant.city)).toEqual(['Ipoh']);
    // Nothing was captured of what the customer took back: it would be sent as well.
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('runs once, however often it is asked', async () => {
    const id = confirmed();
    const answer = Promise.withResolvers<{ end: 'accepted' }>();
    noah.will(() => answer.promise);
    yativo.will({ end: 'accepted' });
    const sending = visit.enrolments.send(id);
    expect(await visit.enrolments.send(id)).toEqual({ ok: false, error: fail('wrong-state') });
    answer.resolve({ end: 'accepted' });
    unwrap(await sending);
  });

  it('sends nothing for a customer who stopped while it was being made ready', async () => {
    const id = confirmed();
    const sending = visit.enrolments.send(id);
    unwrap(await visit.applications.endVisit(id, 'stop'));
    unwrap(await sending);
    expect(noah.attempts).toEqual([]);
    expect(submissionsOf(id)).toEqual([]);
  });

  it('loses nobody whose visit was finished while it was being made ready, and captures nobody twice', async () => {
    const id = confirmed();
    const minted = Promise.withResolvers<void>();
    const mint = noah.mintIdentity;
    vi.spyOn(noah, 'mintIdentity').mockImplementation(async (applicant) => {
      await minted.promise;
      return mint(applicant);
    });
    const sending = visit.enrolments.send(id);
    const ending = visit.applications.endVisit(id, 'finish');
    noah.will({ end: 'accepted' });
    minted.resolve();
    unwrap(await ending);
    unwrap(await sending);
    expect(visit.store.find(id)).toBeUndefined();
    expect(submissionsOf(id).map((one) => one.split(' ')[0])).toEqual(['noah', 'yativo', 'quantum-metal']);
    expect(yativo.attempts).toEqual([]);
    expect(visit.submissions.counts()).toMatchObject({ sending: 0, cancelled: 0, 'needs-customer': 1 });
  });

  it('captures everybody once where a visit is finished twice while it is being made ready', async () => {
    const id = confirmed();
    const minting = Promise.withResolvers<void>();
    const { mintIdentity } = noah;
    vi.spyOn(noah, 'mintIdentity').mockImplementation(async (applicant) => {
      await minting.promise;
      return mintIdentity(applicant);
    });
    // A second press of the button, and a sign-out right behind it.
    const endings = [
      visit.applications.endVisit(id, 'finish'),
      visit.applications.endVisit(id, 'finish'),
      visit.applications.endOpenVisit(),
    ];
    minting.resolve();
    await Promise.all(endings);
    expect(submissionsOf(id).map((one) => one.split(' ')[0])).toEqual(['noah', 'yativo', 'quantum-metal']);
  });

  it('captures everybody once where a visit is sent while its end makes it ready', async () => {
    const id = confirmed();
    const minting = Promise.withResolvers<void>();
    const { mintIdentity } = noah;
    vi.spyOn(noah, 'mintIdentity').mockImplementation(async (applicant) => {
      await minting.promise;
      return mintIdentity(applicant);
    });
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'accepted' });
    const ending = visit.applications.endVisit(id, 'finish');
    const sending = visit.enrolments.send(id);
    minting.resolve();
    await Promise.all([ending, sending]);
    expect(submissionsOf(id).map((one) => one.split(' ')[0])).toEqual(['noah', 'yativo', 'quantum-metal']);
  });

  it('captures everybody once, also where the counter is locked while it is being made ready', async () => {
    const id = confirmed();
    const sending = visit.enrolments.send(id);
    visit.session.now = { state: 'locked', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
    unwrap(await sending);
    expect(noah.attempts).toEqual([]);
    expect(submissionsOf(id)).toEqual(['noah waiting', 'yativo waiting']);
    visit.session.now = { state: 'signed-in', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('brings nothing of a customer back who left while the answer was on its way', async () => {
    const id = confirmed();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<{ end: 'accepted' }>();
    noah.will(() => {
      asked.resolve();
      return answer.promise;
    });
    const sending = visit.enrolments.send(id);
    await asked.promise;
    await visit.applications.endOpenVisit();
    answer.resolve({ end: 'accepted' });
    await sending;
    expect(visit.store.find(id)).toBeUndefined();
    expect(yativo.attempts).toEqual([]);
    // The others were captured: they go out without the visit, or wait for the customer.
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo waiting', 'quantum-metal needs-customer']);
  });

  it.each(['finish', 'stop'] as const)(
    'leaves what was on its way where its end (%s) says, when there is no answer',
    async (how) => {
      const id = confirmed();
      const asked = Promise.withResolvers<void>();
      const answer = Promise.withResolvers<{
        end: 'not-sent';
        failure: ReturnType<typeof fail<'offline'>>;
      }>();
      noah.will(() => {
        asked.resolve();
        return answer.promise;
      });
      const sending = visit.enrolments.send(id);
      await asked.promise;
      unwrap(await visit.applications.endVisit(id, how));
      answer.resolve({ end: 'not-sent', failure: fail('offline') });
      await sending;
      expect(submissionsOf(id).slice(0, 2)).toEqual(
        how === 'finish' ? ['noah waiting', 'yativo waiting'] : ['noah cancelled', 'yativo cancelled'],
      );
    },
  );

  it('leaves a submission waiting that was not let in: the credentials are not the customer', async () => {
    const id = confirmed();
    const wrong = fail('credentials-refused');
    noah.will({ end: 'refused', failure: wrong, fields: [] }, { end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(enrolmentsOf(id)[0]).toEqual({ provider: 'noah', state: 'not-sent', failure: wrong, saved: true });
    expect(submissionsOf(id)).toEqual(['noah waiting', 'yativo accepted']);
    unwrap(await visit.enrolments.send(id));
    expect(noah.attempts[1]?.identity).toEqual(noah.attempts[0]?.identity);
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('is as unclear as before where it was not let in to look', async () => {
    const id = confirmed();
    noah.will(
      { end: 'unclear', failure: fail('answer-lost') },
      { end: 'refused', failure: fail('credentials-refused'), fields: [] },
    );
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    unwrap(await visit.enrolments.send(id));
    expect(enrolmentsOf(id)[0]).toMatchObject({ provider: 'noah', state: 'unclear' });
    expect(submissionsOf(id)).toEqual(['noah unknown', 'yativo accepted']);
  });
});

describe('details corrected after one provider has taken them', () => {
  /** Noah has the customer; Yativo refused. */
  async function halfSent(): Promise<ApplicationId> {
    const id = confirmed();
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'refused', failure: refused, fields: ['legalFullName'] });
    unwrap(await visit.enrolments.send(id));
    return id;
  }

  it('go to it again under the same identity, where it takes corrections', async () => {
    const id = await halfSent();
    unwrap(visit.applications.saveDetails(id, { ...details, legalFullName: 'Tan Mei Lin' }));
    unwrap(visit.applications.confirmReview(id));
    noah.will({ end: 'accepted' });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(noah.attempts.map(({ applicant }) => applicant.legalFullName)).toEqual([
      mei.legalFullName,
      'Tan Mei Lin',
    ]);
    expect(noah.attempts[1]?.identity).toEqual(noah.attempts[0]?.identity);
    expect(yativo.attempts[1]?.identity).not.toEqual(yativo.attempts[0]?.identity);
  });

  describe('and could not be sent again', () => {
    const ends = {
      'not-sent': { end: 'not-sent', failure: fail('provider-down') },
      refused: { end: 'refused', failure: refused, fields: [] },
      unclear: { end: 'unclear', failure: fail('answer-lost') },
    } as const;

    it.each(['not-sent', 'refused', 'unclear'] as const)(
      '(%s) leave the first ones there, and the visit says so',
      async (state) => {
        const id = confirmed();
        noah.will({ end: 'accepted', reference: 'n-1' }, ends[state]);
        yativo.will({ end: 'refused', failure: refused, fields: [] }, { end: 'accepted' });
        unwrap(await visit.enrolments.send(id));
        unwrap(visit.applications.saveDetails(id, { ...details, legalFullName: 'Tan Mei Lin' }));
        expect(enrolmentsOf(id)[0]).toEqual({ provider: 'noah', state: 'not-sent', hasOlder: true });
        unwrap(visit.applications.confirmReview(id));
        unwrap(await visit.enrolments.send(id));
        expect(enrolmentsOf(id)[0]).toMatchObject({ state, hasOlder: true });

        unwrap(visit.enrolments.skip(id, 'noah'));
        expect(enrolmentsOf(id)[0]).toEqual({
          ...{ provider: 'noah', state: 'accepted', reference: 'n-1', changedSince: true },
        });
        unwrap(await visit.applications.endVisit(id, 'stop'));
        expect(visit.submissions.counts()).toMatchObject({ waiting: 0, sending: 0 });
        expect(visit.submissions.counts().unknown).toBe(state === 'unclear' ? 1 : 0);
      },
    );

    it('go under the same identity when they are corrected once more after that', async () => {
      const id = confirmed();
      noah.will({ end: 'accepted' }, ends.unclear, { end: 'accepted' });
      yativo.will({ end: 'refused', failure: refused, fields: [] }, ends.refused, { end: 'accepted' });
      for (const legalFullName of ['Tan Mei Ling', 'Tan Mei Lin', 'Tan Mei Li']) {
        unwrap(visit.applications.saveDetails(id, { ...details, legalFullName }));
        unwrap(visit.applications.confirmReview(id));
        unwrap(await visit.enrolments.send(id));
        if (enrolmentsOf(id)[0]?.state === 'unclear') unwrap(visit.enrolments.skip(id, 'noah'));
      }
      expect(new Set(noah.attempts.map(({ identity }) => identity.id)).size).toBe(1);
      expect(enrolmentsOf(id)[0]).toEqual({ provider: 'noah', state: 'accepted', changedSince: false });
      expect(visit.submissions.counts()).toMatchObject({ waiting: 0, unknown: 0 });
    });

    it('count as a registration when the visit ends', async () => {
      const id = await halfSent();
      unwrap(visit.applications.saveDetails(id, { ...details, legalFullName: 'Tan Mei Lin' }));
      unwrap(await visit.applications.endVisit(id, 'finish'));
      const ended = visit.audit.entries.at(-1);
      expect(ended).toMatchObject({ event: 'visit.ended', fields: { registered: true } });
    });
  });

  it('leave it alone when nothing changed that it was sent', async () => {
    const id = await halfSent();
    unwrap(visit.applications.saveDetails(id, { ...details, phoneNumber: '+60123456780' }));
    expect(enrolmentsOf(id)[0]?.state).toBe('accepted');
  });

  it('are marked where it takes none', async () => {
    const id = confirmed();
    noah.will({ end: 'refused', failure: refused, fields: ['city'] });
    yativo.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    unwrap(visit.applications.saveDetails(id, { ...details, legalFullName: 'Tan Mei Lin' }));
    expect(enrolmentsOf(id)[1]).toMatchObject({ state: 'accepted', changedSince: true });
  });

  it('can no longer be changed once everybody has them', async () => {
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [noah]);
    const id = confirmed('payout-customer');
    noah.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    expect(visit.applications.saveDetails(id, mei)).toEqual({ ok: false, error: fail('wrong-state') });
  });
});

describe('what a provider could not take', () => {
  it('is missing where nothing was typed, and wrong where something was', () => {
    const strict = createScriptedEnrolment({
      provider: 'noah',
      operation: 'put-customer',
      problems: ['state', 'city'],
    });
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [strict]);
    const { applicationId } = unwrap(visit.applications.start('payout-customer', nurAina));
    unwrap(visit.applications.recordConsent(applicationId, noticeVersionOf('payout-customer'), nurAina));
    const { problems } = unwrap(visit.applications.saveDetails(applicationId, { legalFullName: 'Tan' }));
    expect(problems).toEqual({ state: 'missing', city: 'missing' });
  });
});

describe('pictures', () => {
  const jpeg = Uint8Array.of(0xff, 0xd8);
  const front = { side: 'front', bytes: jpeg, quality: goodQuality } as const;
  beforeEach(() => {
    const withPicture = createScriptedEnrolment({
      provider: 'yativo',
      operation: 'add-customer',
      pictures: ['front'],
    });
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [withPicture]);
  });
  const begin = (): ApplicationId => {
    const { applicationId } = unwrap(visit.applications.start('wallet-customer', nurAina));
    unwrap(visit.applications.recordConsent(applicationId, noticeVersionOf('payout-customer'), nurAina));
    unwrap(visit.applications.saveDetails(applicationId, details));
    return applicationId;
  };

  it('are needed before the customer can confirm, and take the confirmation back when they change', async () => {
    const id = begin();
    expect(visit.applications.confirmReview(id)).toEqual({
      ok: false,
      error: fail('details-incomplete', { fields: ['picture.front'] }),
    });
    unwrap(await visit.pictures.add(id, front, nurAina));
    unwrap(visit.applications.confirmReview(id));
    unwrap(await visit.pictures.add(id, front, nurAina));
    expect(unwrap(visit.applications.read(id))).toMatchObject({
      pictures: [{ side: 'front', format: 'jpeg', sizeBytes: 2 }],
    });
    expect(unwrap(visit.applications.read(id)).confirmedAt).toBeUndefined();
  });

  it('are refused by what they are, and a refused one changes nothing', async () => {
    const id = begin();
    unwrap(await visit.pictures.add(id, front, nurAina));
    expect(
      await visit.pictures.add(
        id,
        { side: 'front', bytes: Uint8Array.of(0x47), quality: goodQuality },
        nurAina,
      ),
    ).toEqual({
      ok: false,
      error: fail('picture-refused', { problem: 'not-jpeg-or-png' }),
    });
    expect(unwrap(visit.applications.read(id)).pictures).toHaveLength(1);
  });

  it('are what was checked, whatever happens to the bytes afterwards', async () => {
    const id = begin();
    const bytes = Uint8Array.from(jpeg);
    unwrap(await visit.pictures.add(id, { side: 'front', bytes: bytes, quality: goodQuality }, nurAina));
    bytes.fill(0);
    const picture = visit.store.find(id)?.pictures.front;
    const pieces = picture ? await Array.fromAsync(picture.open()) : [];
    expect(Buffer.concat(pieces)).toEqual(Buffer.from(jpeg));
  });

  it('that are changed after a provider has taken them, are marked there; nobody else is concerned', async () => {
    const taker = createScriptedEnrolment({
      ...{ provider: 'yativo', operation: 'add-customer', pictures: ['front'] },
    });
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [noah, taker]);
    const { applicationId: id } = unwrap(visit.applications.start('one-visit', nurAina));
    unwrap(visit.applications.recordConsent(id, noticeVersionOf('payout-customer'), nurAina));
    unwrap(visit.applications.saveDetails(id, details));
    unwrap(await visit.pictures.add(id, front, nurAina));
    unwrap(visit.applications.confirmReview(id));
    noah.will({ end: 'not-sent', failure: fail('provider-down') }, { end: 'accepted' });
    taker.will({ end: 'accepted' });
    unwrap(await visit.enrolments.send(id));
    unwrap(await visit.pictures.add(id, front, nurAina));
    expect(enrolmentsOf(id)[1]).toMatchObject({ state: 'accepted', changedSince: true });
    unwrap(visit.applications.confirmReview(id));
    unwrap(await visit.enrolments.send(id));
    expect(submissionsOf(id)).toEqual(['noah accepted', 'yativo accepted']);
  });

  it('are not taken in a journey that has none', async () => {
    visit = createVisitParts(createScriptedProvider(), ['phoneNumber'], [noah]);
    const { applicationId: id } = unwrap(visit.applications.start('payout-customer', nurAina));
    unwrap(visit.applications.recordConsent(id, noticeVersionOf('payout-customer'), nurAina));
    expect(await visit.pictures.add(id, front, nurAina)).toEqual({ ok: false, error: fail('wrong-state') });
    expect(visit.store.find(id)?.pictures).toEqual({});
  });

  it('can be taken away again, and go with the visit', async () => {
    const id = begin();
    unwrap(await visit.pictures.add(id, front, nurAina));
    unwrap(visit.pictures.remove(id, 'front'));
    expect(unwrap(visit.applications.read(id)).pictures).toEqual([]);
    unwrap(await visit.pictures.add(id, front, nurAina));
    unwrap(await visit.applications.endVisit(id, 'finish'));
    expect(visit.ended).toEqual([id]);
    expect(await visit.pictures.add(id, front, nurAina)).toEqual({
      ok: false,
      error: fail('application-unknown'),
    });
  });
});

describe('a journey that begins from a look-up', () => {
  it('ends the look-up and knows what it found, as far as it asks for it', () => {
    const { applicationId } = unwrap(visit.applications.start('member-look-up', nurAina));
    visit.found.set('813951242628553689', { legalFullName: 'Tan Mei Ling', qq: '12345' });
    const begun = unwrap(
      visit.applications.start('one-visit', nurAina, { applicationId, memberUid: '813951242628553689' }),
    );
    expect(begun.draft).toEqual({ legalFullName: 'Tan Mei Ling' });
    expect(begun.consent).toBeUndefined();
    expect(visit.store.find(begun.applicationId)?.memberUid).toBe('813951242628553689');
    expect(visit.ended).toEqual([applicationId]);
  });

  it('does not begin from nothing, from another visit, or from a member who is not usable', () => {
    expect(visit.applications.start('new-member', nurAina)).toEqual({
      ok: false,
      error: fail('application-unknown'),
    });
    const { applicationId } = unwrap(visit.applications.start('member-look-up', nurAina));
    const other = '00000000-0000-4000-8000-00000000abcd' as ApplicationId;
    expect(visit.applications.start('new-member', nurAina, { applicationId: other }).ok).toBe(false);
    expect(visit.applications.start('new-member', nurAina, { applicationId })).toEqual({
      ok: false,
      error: fail('member-not-usable'),
    });
    expect(visit.applications.readOpen()?.applicationId).toBe(applicationId);
  });
});
