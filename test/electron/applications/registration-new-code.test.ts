import { beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { answered, createScriptedProvider, offline } from '../../support/scripted-provider.ts';
import { createVisitParts, mei } from '../../support/visit.ts';

let provider: ReturnType<typeof createScriptedProvider>;
let visit: ReturnType<typeof createVisitParts>;
beforeEach(() => {
  provider = createScriptedProvider();
  visit = createVisitParts(provider);
});

const nobody = answered({ bind: 'no-such-customer' } as const);
const refused = (providerCode = '1999') =>
  ({
    kind: 'refused',
    failure: fail('provider-refused', { providerCode }),
    providerCode,
    providerNow: undefined,
  }) as const;
const codeSent = (sessionId = 'session-1') =>
  answered({ sessionId, expiresAt: visit.clock.now() + 180_000 }, visit.clock.now());
const applicationOf = (id: ApplicationId) => unwrap(visit.applications.read(id));
const statesOf = (id: ApplicationId) => visit.submissions.listFor(id).map(({ state }) => state);

async function withCode() {
  const id = visit.confirmedVisit();
  provider.will('bind', nobody);
  provider.will('register', codeSent());
  unwrap(await visit.registration.send(id));
  return id;
}

describe('a corrected contact', () => {
  it('that is no way the organisation allows sends no code to the other one', async () => {
    visit = createVisitParts(provider, ['phoneNumber']);
    const id = await withCode();
    expect(await visit.registration.correctContact(id, 'email', 'mei@example.com')).toEqual({
      ok: false,
      error: fail('details-incomplete', { fields: ['email'] }),
    });
    expect(provider.asked).toHaveLength(2);
    expect(applicationOf(id).draft).toEqual(mei);
  });

  it('that is the same as before is only a new code, and waits like one', async () => {
    const id = await withCode();
    expect(await visit.registration.correctContact(id, 'phoneNumber', ` ${mei.phoneNumber}`)).toEqual({
      ok: false,
      error: fail('resend-too-soon', { waitMs: 60_000 }),
    });
    expect(provider.asked).toHaveLength(2);
  });

  it.each([
    ['can not be sent', offline, fail('offline')],
    ['is refused', refused(), fail('provider-refused', { providerCode: '1999' })],
  ])(
    'that %s changes nothing: the code that lives belongs to the details as they were',
    async (_, end, failure) => {
      const id = await withCode();
      provider.will('register', end);
      expect(await visit.registration.correctContact(id, 'phoneNumber', '+60123456780')).toEqual({
        ok: false,
        error: failure,
      });
      expect(applicationOf(id).draft).toEqual(mei);
      expect(applicationOf(id).registration).toMatchObject({ state: 'code-open', sentTo: '+6012 ··· 6789' });
      expect(statesOf(id)).toEqual(['code-open', 'cancelled']);
    },
  );
});

describe('a new code', () => {
  it('that the provider refuses leaves the old one alive', async () => {
    const id = await withCode();
    visit.clock.advance(60_000);
    provider.will('register', refused());
    expect((await visit.registration.resendCode(id)).ok).toBe(false);
    expect(applicationOf(id).registration).toMatchObject({ state: 'code-open' });
    provider.will('verifyRegistration', answered({ verify: 'wrong' }));
    await visit.registration.confirmCode(id, '419802');
    expect(provider.asked.at(-1)?.input).toMatchObject({ sessionId: 'session-1' });
  });

  it('goes on counting after a refusal', async () => {
    const id = await withCode();
    for (let count = 0; count < 4; count += 1) {
      provider.will('verifyRegistration', answered({ verify: 'wrong' }));
      await visit.registration.confirmCode(id, '000000');
    }
    visit.clock.advance(60_000);
    provider.will('register', refused());
    await visit.registration.resendCode(id);
    expect(applicationOf(id).registration).toEqual({ state: 'refused', providerCode: '1999' });
    provider.will('bind', nobody);
    provider.will('register', codeSent('session-2'));
    unwrap(await visit.registration.send(id));
    expect(applicationOf(id).registration).toMatchObject({ state: 'code-open', resend: { left: 4 } });
  });
});

describe('a code that the provider turns down with a bare HTTP status', () => {
  it('is a try like any other that is not accepted', async () => {
    const id = await withCode();
    provider.will('verifyRegistration', refused('http-422'));
    provider.will('bind', nobody);
    expect(await visit.registration.confirmCode(id, '000000')).toEqual({
      ok: false,
      error: fail('code-not-accepted', { triesLeft: 3 }),
    });
    expect(applicationOf(id).registration).toMatchObject({ state: 'code-open', triesLeft: 3 });
  });
});
