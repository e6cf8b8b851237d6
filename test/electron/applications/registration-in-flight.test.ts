import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeRegistrationProvider } from '../../../electron/providers/provider.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { answered, createScriptedProvider, lost } from '../../support/scripted-provider.ts';
import { createVisitParts, mei, nurAina } from '../../support/visit.ts';

let provider: ReturnType<typeof createScriptedProvider>;
/** What happens while the provider thinks about the named operation. */
let meanwhile: Partial<Record<keyof CodeRegistrationProvider, () => void>>;
let visit: ReturnType<typeof createVisitParts>;

beforeEach(() => {
  provider = createScriptedProvider();
  meanwhile = {};
  const watched = <Operation extends { send: (...args: never[]) => unknown }>(
    name: keyof CodeRegistrationProvider,
    operation: Operation,
  ): Operation => ({
    ...operation,
    send: (...args: Parameters<Operation['send']>) => {
      meanwhile[name]?.();
      return operation.send(...args);
    },
  });
  visit = createVisitParts({
    ...provider,
    bind: watched('bind', provider.bind),
    register: watched('register', provider.register),
    verifyRegistration: watched('verifyRegistration', provider.verifyRegistration),
  });
});

const nobody = answered({ bind: 'no-such-customer' } as const);
const codeSent = () =>
  answered({ sessionId: 'session-1', expiresAt: visit.clock.now() + 180_000 }, visit.clock.now());
const asked = () => provider.asked.map(({ operation }) => operation);
const statesOf = (id: ApplicationId) => visit.stored(id).map(({ state }) => state);
const lock = () => {
  visit.session.now = { state: 'locked', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
};

describe('while a call is under way', () => {
  it.each([
    [
      'details',
      (id: ApplicationId) => visit.applications.saveDetails(id, { ...mei, phoneNumber: '+60123450000' }),
    ],
    [
      'consent',
      (id: ApplicationId) => visit.applications.recordConsent(id, noticeVersionOf('gold-account'), nurAina),
    ],
    ['language', (id: ApplicationId) => visit.applications.chooseLanguage(id, 'ar')],
    ['confirmation', (id: ApplicationId) => visit.applications.confirmReview(id)],
  ] as const)('the %s stands still', async (_what, change) => {
    const id = visit.confirmedVisit();
    for (const operation of ['bind', 'register'] as const) {
      meanwhile[operation] = () => expect(change(id)).toEqual({ ok: false, error: fail('wrong-state') });
    }
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    expect(unwrap(visit.applications.read(id)).draft).toEqual(mei);
  });

  it('a lock keeps the next call from being made: no code goes out before nobody', async () => {
    const id = visit.confirmedVisit();
    meanwhile.bind = lock;
    provider.will('bind', nobody);
    expect(await visit.registration.send(id)).toEqual({ ok: false, error: fail('wrong-state') });
    expect(asked()).toEqual(['bind']);
    expect(statesOf(id)).toEqual(['needs-customer']);
    expect(unwrap(visit.applications.read(id)).registration).toEqual({ state: 'needs-customer' });
  });

  it('a lock does not lose the answer that was on its way', async () => {
    const id = visit.confirmedVisit();
    meanwhile.register = lock;
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    expect(unwrap(visit.applications.read(id)).registration).toMatchObject({ state: 'code-open' });
  });

  it('the visit may end: a code that was being confirmed is settled by its answer alone', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    meanwhile.verifyRegistration = () => void visit.applications.endVisit(id, 'stop');
    provider.will('verifyRegistration', lost);
    await visit.registration.confirmCode(id, '419802');
    expect(asked()).toEqual(['bind', 'register', 'verifyRegistration']);
    expect(statesOf(id)).toEqual(['unknown']);
    expect(visit.store.find(id)).toBeUndefined();
  });

  it('the visit may end while a new code is sent: neither the old nor the new one stays open', async () => {
    const id = visit.confirmedVisit();
    provider.will('bind', nobody);
    provider.will('register', codeSent());
    unwrap(await visit.registration.send(id));
    visit.clock.advance(60_000);
    meanwhile.register = () => void visit.applications.endVisit(id, 'stop');
    provider.will('register', codeSent());
    await visit.registration.resendCode(id);
    expect(statesOf(id)).toEqual(['cancelled', 'cancelled']);
  });
});
