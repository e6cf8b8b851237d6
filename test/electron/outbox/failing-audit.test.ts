import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { answered, createScriptedProvider, lost } from '../../support/scripted-provider.ts';
import { createVisitParts, nurAina } from '../../support/visit.ts';

let provider: ReturnType<typeof createScriptedProvider>;
let visit: ReturnType<typeof createVisitParts>;
beforeEach(() => {
  provider = createScriptedProvider();
  visit = createVisitParts(provider);
});
const statesOf = (id: Parameters<typeof visit.applications.read>[0]) =>
  visit.stored(id).map(({ state }) => state);
const registrationOf = (id: Parameters<typeof visit.applications.read>[0]) =>
  unwrap(visit.applications.read(id)).registration;
const codeSent = () =>
  answered({ sessionId: 'session-1', expiresAt: visit.clock.now() + 180_000 }, visit.clock.now());
const nobody = answered({ bind: 'no-such-customer' } as const);

/** From here on every line fails, as on a full disk. */
function fillTheDisk() {
  return vi.spyOn(visit.audit, 'append').mockImplementation(() => {
    throw new Error('ENOSPC');
  });
}

describe('an audit log that can not be written', () => {
  it('before a call: nothing is sent, nothing is in flight, and it goes on once there is room', async () => {
    const id = visit.confirmedVisit();
    const full = fillTheDisk();
    await expect(visit.registration.send(id)).rejects.toThrow('ENOSPC');
    expect(provider.asked).toEqual([]);
    expect(statesOf(id)).toEqual(['waiting']);

    full.mockRestore();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    expect(statesOf(id)).toEqual(['code-open']);
  });

  it('during a call: the answer is kept, and the gap is reported', async () => {
    const { register } = provider;
    visit = createVisitParts({
      ...provider,
      register: {
        ...register,
        send: (...args) => {
          fillTheDisk();
          return register.send(...args);
        },
      },
    });
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    expect(registrationOf(id)).toMatchObject({ state: 'code-open' });
    expect(statesOf(id)).toEqual(['code-open']);
    // The line of the call, and the line of the move.
    expect(visit.bugs).toHaveLength(2);
  });

  it('at the start of a visit: the next visit can begin', () => {
    const full = fillTheDisk();
    expect(() => visit.applications.start('gold-account', nurAina)).toThrow('ENOSPC');
    full.mockRestore();
    expect(visit.applications.start('gold-account', nurAina).ok).toBe(true);
  });

  it('at the end of a visit: the customer is gone and nothing waits for them', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    fillTheDisk();
    await expect(visit.applications.endVisit(id, 'stop')).rejects.toThrow('ENOSPC');
    expect(visit.applications.readOpen()).toBeNull();
    expect(statesOf(id)).toEqual(['cancelled']);
  });
});

describe('a bug in the middle of a step', () => {
  it('leaves the registration unclear: it is never sent again blindly', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    // The journey can't read this answer: it throws where its time is taken.
    provider.will('register', answered(undefined as never));
    await expect(visit.registration.send(id)).rejects.toThrow();
    expect(statesOf(id)).toEqual(['unknown']);
    expect(registrationOf(id)).toEqual({ state: 'unclear', after: 'register' });
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('wrong-state') });

    provider.will('bind', nobody);
    unwrap(await visit.registration.settleUnclear(id, false));
    expect(registrationOf(id)).toMatchObject({ state: 'code-over', why: 'first-code-void' });
  });

  it('while a code is confirmed leaves the confirmation unclear, and the code is still known', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    provider.will('verifyRegistration', answered(undefined as never));
    await expect(visit.registration.confirmCode(id, '419802')).rejects.toThrow();
    expect(registrationOf(id)).toEqual({ state: 'unclear', after: 'verify' });
    provider.will('bind', nobody);
    unwrap(await visit.registration.settleUnclear(id, true));
    expect(registrationOf(id)).toMatchObject({ state: 'code-open', triesLeft: 4 });
  });

  it('takes an adapter that throws at once as an answer that was lost', async () => {
    const { submissionId } = visit.submissions.capture({
      applicationId: visit.confirmedVisit(),
      operation: provider.register,
      body: { journeyId: 'gold-account', journeyVersion: 1 },
    });
    const broken = {
      ...provider.bind,
      send: () => {
        throw new Error('not even a promise');
      },
    };
    const here = { visitIsOpen: () => true } as never;
    const outcome = await visit.submissions.send(
      submissionId,
      broken,
      { identityNumber: '1' },
      here,
      () => 'answer-lost',
    );
    expect(outcome).toEqual(lost);
    expect(visit.submissions.find(submissionId)?.state).toBe('unknown');
  });
});
