import { describe, expect, it } from 'vitest';
import { createMembersHandlers } from '../../../electron/applications/members-handlers.ts';
import { runHandler } from '../../../electron/ipc/run-handler.ts';
import type { Member } from '../../../electron/providers/member-provider.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { MemberView } from '../../../shared/domain/member.ts';
import { fail } from '../../../shared/failure.ts';
import { changeMember, newMember } from '../../../shared/journeys/members.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { createLookUpVisit } from '../../support/look-up-visit.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { createScriptedMembers, priya } from '../../support/scripted-members.ts';
import { answered } from '../../support/scripted-provider.ts';
import { nurAina } from '../../support/visit.ts';

const found = (member: Member) => answered({ found: 'member' as const, member });
const nobody = answered({ found: 'nobody' as const });

const create = (phoneCountryCode: string | null = '+65') => {
  const provider = createScriptedMembers();
  return { provider, ...createLookUpVisit(provider, phoneCountryCode ?? undefined) };
};
const begun = () => {
  const parts = create();
  return { ...parts, id: parts.beginAgreed() };
};

describe('a look-up', () => {
  it('shows who was found, with the calls of today', async () => {
    const { members, provider, id } = begun();
    provider.will(found(priya));
    const answer = unwrap(await members.find(id, 'number', ' 8008010001 '));
    expect(provider.asked).toEqual([{ operation: 'query-by-number', input: { number: '8008010001' } }]);
    expect(answer).toMatchObject({
      members: [{ memberUid: '813951242628553689', name: 'Priya Raman', balance: '120.50' }],
      quota: { used: 1, limit: 3000 },
      signatureWarning: false,
    });
  });

  it('shows nothing that no screen needs', async () => {
    const { members, provider, id } = begun();
    provider.will(found({ ...priya, secret: 'hash' } as Member));
    const [view] = unwrap(await members.find(id, 'number', '8008010001')).members;
    expect(MemberView.safeParse(view).success).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/hash|mornings|673874555|practice0/);
  });

  it('by phone may find several, or nobody, and takes any script’s digits', async () => {
    const { members, provider, id } = begun();
    provider.will(answered({ members: [priya, { ...priya, memberUid: '2', number: '2' }] }));
    expect(unwrap(await members.find(id, 'phone', '+٦٥ 8000-0001')).members).toHaveLength(2);
    expect(provider.asked).toEqual([{ operation: 'query-by-phone', input: { phone: '+6580000001' } }]);
    provider.will(answered({ members: [] }));
    expect(unwrap(await members.find(id, 'phone', '80000009')).members).toEqual([]);
  });

  it('passes on that an answer was wrongly signed', async () => {
    const { members, provider, id } = begun();
    provider.will(answered({ found: 'member' as const, member: priya, signatureWarning: true as const }));
    expect(unwrap(await members.find(id, 'number', '1')).signatureWarning).toBe(true);
  });

  it.each([
    ['phone', 'Priya', 'phoneNumber'],
    ['phone', '12', 'phoneNumber'],
    ['phone', '+0123456789', 'phoneNumber'],
    ['number', '   ', 'memberNumber'],
    ['number', 'x\u0000', 'memberNumber'],
  ] as const)('asks nobody for a %s such as %j', async (by, text, field) => {
    const { members, provider, id } = begun();
    expect(await members.find(id, by, text)).toEqual(err(fail('details-incomplete', { fields: [field] })));
    expect(provider.asked).toEqual([]);
  });

  it('says when the day’s calls are used, and until when', async () => {
    const { members, provider, id } = begun();
    const failure = fail('provider-busy', { waitMs: 36_000_000 });
    provider.will({ kind: 'not-sent', failure });
    expect(await members.find(id, 'number', '1')).toEqual(err(failure));
  });

  it('counts the calls without making one', () => {
    const { members, provider } = create();
    expect(members.readQuota()).toEqual({ ok: true, value: { used: 0, limit: 3000 } });
    expect(provider.asked).toEqual([]);
  });

  it('writes a line for each call, without a name, number or phone in it', async () => {
    const { members, provider, id, audit } = begun();
    provider.will(found(priya));
    await members.find(id, 'number', '8008010001');
    const lines = JSON.stringify(audit.entries);
    expect(lines).toContain('query-by-number');
    expect(lines).not.toMatch(/8008010001|Priya|813951242628553689|80000001/);
  });
});

describe('the window', () => {
  const call = (members: Parameters<typeof createMembersHandlers>[0], applicationId: string) => {
    const name = 'members.find';
    const input = contract[name].input.parse({ applicationId, by: 'number', text: '8008010001' });
    const context = { staff: undefined, mode: 'training' as const };
    return runHandler({ name, spec: contract[name] }, createMembersHandlers(members)[name], {
      input,
      context,
    });
  };

  it('gets what the contract promises, also of a member about whom little is known', async () => {
    const { members, provider, id } = begun();
    provider.will(found(priya), found({ memberUid: '1', number: '1', standing: 'deleted' }));
    expect(await call(members, id)).toMatchObject({
      ok: true,
      value: { members: [{ name: 'Priya Raman' }] },
    });
    expect(await call(members, id)).toMatchObject({
      value: { members: [{ memberUid: '1', number: '1', standing: 'deleted' }] },
    });
  });

  it.each([
    [{ kind: 'not-sent', failure: fail('keychain-locked') }],
    [{ kind: 'not-sent', failure: fail('clock-wrong', { offsetMinutes: 10 }) }],
    [{ kind: 'unclear', failure: fail('provider-garbled') }],
    [
      {
        kind: 'refused',
        failure: fail('provider-refused', { providerCode: '9003' }),
        providerCode: '9003',
        providerNow: undefined,
      },
    ],
  ] as const)('gets the failure as the provider’s adapter sorted it: %j', async (outcome) => {
    const { members, provider, id } = begun();
    provider.will(outcome);
    expect(await call(members, id)).toEqual(err(outcome.failure));
  });

  it('gets the failures of the visit too', async () => {
    const { members, begin, applications } = create();
    expect(await call(members, begin())).toEqual(err(fail('consent-missing')));
    applications.endOpenVisit();
    const gone = '00000000-0000-4000-8000-0000000000ff';
    expect(await call(members, gone)).toEqual(err(fail('application-unknown')));
  });
});

describe('a look-up is refused', () => {
  it('before the customer agrees', async () => {
    const { members, provider, begin } = create();
    expect(await members.find(begin(), 'number', '1')).toEqual(err(fail('consent-missing')));
    expect(provider.asked).toEqual([]);
  });

  it('while nobody is signed in, or the terminal is locked', async () => {
    const { members, provider, id, session } = begun();
    session.now = { state: 'locked', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
    expect(await members.find(id, 'number', '1')).toEqual(err(fail('wrong-state')));
    expect(provider.asked).toEqual([]);
  });

  it('in a visit whose journey has none', async () => {
    const { members, provider, applications } = create();
    const { applicationId } = unwrap(applications.start('gold-account', nurAina));
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('new-member'), nurAina));
    expect(await members.find(applicationId, 'number', '1')).toEqual(err(fail('wrong-state')));
    expect(provider.asked).toEqual([]);
  });

  it('on a terminal without memberships', async () => {
    const { members, beginAgreed } = createLookUpVisit(undefined);
    expect(await members.find(beginAgreed(), 'number', '1')).toEqual(err(fail('journey-closed')));
    expect(members.readQuota()).toEqual(err(fail('journey-closed')));
  });

  it('while another is on its way', async () => {
    const { members, provider, id } = begun();
    const late = Promise.withResolvers<typeof nobody>();
    provider.will(() => late.promise);
    const first = members.find(id, 'number', '1');
    expect(await members.find(id, 'number', '1')).toEqual(err(fail('wrong-state')));
    late.resolve(nobody);
    unwrap(await first);
    provider.will(nobody);
    unwrap(await members.find(id, 'number', '1'));
  });
});

describe('an answer that comes too late', () => {
  const late = async (meanwhile: (parts: ReturnType<typeof begun>) => void) => {
    const parts = begun();
    const answer = Promise.withResolvers<ReturnType<typeof found>>();
    parts.provider.will(() => answer.promise);
    const asked = parts.members.find(parts.id, 'number', '8008010001');
    meanwhile(parts);
    answer.resolve(found(priya));
    return { ...parts, result: await asked };
  };

  it('after the visit has ended: nothing of it is shown or kept', async () => {
    const { result, members, id, store } = await late(({ applications }) => applications.endOpenVisit());
    expect(result).toEqual(err(fail('application-unknown')));
    // Even if the record came back, nothing was remembered about it.
    store.put({ applicationId: id } as never);
    expect(members.prefillFrom({ applicationId: id, memberUid: priya.memberUid }).ok).toBe(false);
  });

  it('after the terminal was locked: it is not shown', async () => {
    const { result } = await late(({ session }) => {
      session.now = { state: 'locked', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' };
    });
    expect(result).toEqual(err(fail('wrong-state')));
  });
});

describe('another journey begins from a look-up', () => {
  const withFound = async (member: Member, phoneCountryCode?: string | null) => {
    const parts = create(phoneCountryCode);
    const id = parts.beginAgreed();
    parts.provider.will(found(member));
    unwrap(await parts.members.find(id, 'number', member.number));
    const prefill = () => parts.members.prefillFrom({ applicationId: id, memberUid: member.memberUid });
    return { ...parts, id, prefill };
  };

  it('with all that the member’s record holds', async () => {
    const { prefill } = await withFound(priya);
    expect(unwrap(prefill())).toEqual({
      legalFullName: 'Priya Raman',
      phoneNumber: '+6580000001',
      email: 'priya@member.example',
      dateOfBirth: '1990-04-12',
      memberNumber: '8008010001',
      memberCategory: 'Gold Card',
      qq: '673874555',
      addressLine: '1 Specimen Street #02-45',
      remarks: 'prefers mornings',
    });
  });

  it('without what fits no field', async () => {
    const { prefill } = await withFound({
      memberUid: '1',
      number: 'A 1/7',
      standing: 'available',
      name: 'x'.repeat(201),
      phone: '123',
      email: 'none',
      qq: 'QQ',
      birthday: '1990-02-30',
      address: 'two\nlines',
    });
    expect(unwrap(prefill())).toEqual({});
  });

  it.each([
    ['80000001', null, undefined],
    ['+6580000001', null, '+6580000001'],
    ['6580000001', '+65', '+6580000001'],
    ['0123456789', '+60', '+60123456789'],
    ['2025550123', '+1', '+12025550123'],
    ['12345', '+65', undefined],
  ] as const)('has the phone %s in %s as %s', async (phone, country, expected) => {
    const { prefill } = await withFound({ ...priya, phone }, country);
    expect(unwrap(prefill()).phoneNumber).toBe(expected);
  });

  it.each(['disabled', 'deleted', 'expired'] as const)('never from a member who is %s', async (standing) => {
    const { prefill, startFrom, id, applications, ends } = await withFound({ ...priya, standing });
    expect(prefill()).toEqual(err(fail('member-not-usable')));
    expect(startFrom('gold-account', id, priya.memberUid)).toEqual(err(fail('member-not-usable')));
    expect(applications.readOpen()?.applicationId).toBe(id);
    expect(ends).toEqual([]);
  });

  it('never from a member whom this visit did not find', async () => {
    const { members, id } = await withFound(priya);
    expect(members.prefillFrom({ applicationId: id, memberUid: '5' })).toEqual(
      err(fail('member-not-usable')),
    );
  });

  it('takes the place of the look-up, and the member along', async () => {
    const { startFrom, id, store, members, ends } = await withFound(priya);
    const next = unwrap(startFrom('change-member', id, priya.memberUid));
    expect(next.draft).toMatchObject({ legalFullName: 'Priya Raman', phoneNumber: '+6580000001' });
    expect(ends).toEqual([`led on ${id}`, `ended ${id}`]);
    // Neither number nor category can be changed, so they are not asked.
    expect(next.draft).not.toHaveProperty('memberNumber');
    expect(store.find(next.applicationId)?.memberUid).toBe('813951242628553689');
    expect(members.prefillFrom({ applicationId: id, memberUid: priya.memberUid })).toEqual(
      err(fail('application-unknown')),
    );
  });

  it('can begin from anybody found before, as long as the visit lasts', async () => {
    const { provider, members, id, startFrom } = await withFound(priya);
    provider.will(nobody);
    unwrap(await members.find(id, 'number', '9'));
    expect(unwrap(startFrom('gold-account', id, priya.memberUid)).draft).toEqual({
      legalFullName: 'Priya Raman',
      phoneNumber: '+6580000001',
      email: 'priya@member.example',
    });
  });

  it('remembers nobody once the visit has ended', async () => {
    const { applications, members, id, store } = await withFound(priya);
    const record = store.find(id);
    if (!record) throw new Error('no visit');
    applications.endOpenVisit();
    store.put(record);
    expect(members.prefillFrom({ applicationId: id, memberUid: priya.memberUid })).toEqual(
      err(fail('member-not-usable')),
    );
  });
});

describe('where nobody was found', () => {
  const afterNobody = async (by: 'number' | 'phone', text: string) => {
    const parts = create();
    const id = parts.beginAgreed();
    parts.provider.will(by === 'number' ? nobody : answered({ members: [] }));
    unwrap(await parts.members.find(id, by, text));
    return { ...parts, id };
  };

  it('a new member gets the number or the phone that was looked for', async () => {
    const number = await afterNobody('number', 'P1-77');
    expect(unwrap(number.startFrom('new-member', number.id)).draft).toEqual({ memberNumber: 'P1-77' });
    const phone = await afterNobody('phone', '8000 0009');
    expect(unwrap(phone.startFrom('new-member', phone.id)).draft).toEqual({ phoneNumber: '+6580000009' });
  });

  it('but nothing of it that is no member number or phone number', async () => {
    const number = await afterNobody('number', 'what is it');
    expect(unwrap(number.members.prefillFrom({ applicationId: number.id }))).toEqual({});
    const phone = await afterNobody('phone', '123');
    expect(unwrap(phone.members.prefillFrom({ applicationId: phone.id }))).toEqual({});
  });

  it('a number that somebody has makes no new member; a phone number can be shared', async () => {
    const { provider, members, beginAgreed } = create();
    const id = beginAgreed();
    provider.will(found(priya));
    unwrap(await members.find(id, 'number', priya.number));
    expect(members.prefillFrom({ applicationId: id })).toEqual(err(fail('member-not-usable')));
    provider.will(answered({ members: [priya] }));
    unwrap(await members.find(id, 'phone', '80000001'));
    expect(unwrap(members.prefillFrom({ applicationId: id }))).toEqual({ phoneNumber: '+6580000001' });
  });

  it('nothing begins before anybody was looked for', () => {
    const { members, id } = begun();
    expect(members.prefillFrom({ applicationId: id })).toEqual(err(fail('member-not-usable')));
  });

  it('nobody is changed, and nobody found is added', async () => {
    const { members, id } = await afterNobody('number', '1');
    expect(members.prefillFrom({ applicationId: id }, changeMember).ok).toBe(false);
    expect(members.prefillFrom({ applicationId: id }, newMember).ok).toBe(true);
    const { provider, members: others, beginAgreed } = create();
    const other = beginAgreed();
    provider.will(found(priya));
    unwrap(await others.find(other, 'number', '1'));
    const origin = { applicationId: other, memberUid: priya.memberUid };
    expect(others.prefillFrom(origin, newMember).ok).toBe(false);
    expect(others.prefillFrom(origin, changeMember).ok).toBe(true);
  });
});
