/** Members added to KYBIO and changed there in a visit: what is asked, and every way an attempt can end. */
import { describe, expect, it } from 'vitest';
import { createKybio } from '../../../../electron/providers/kybio/adapter.ts';
import { findUnaddable, toNewMember } from '../../../../electron/providers/kybio/applicant-mapping.ts';
import { createAddMember, createChangeMember } from '../../../../electron/providers/kybio/enrolment.ts';
import { createMemberNumbers } from '../../../../electron/providers/kybio/member-number.ts';
import { AddRequest, UpdateRequest } from '../../../../electron/providers/kybio/wire.ts';
import type { Member } from '../../../../electron/providers/member-provider.ts';
import type { Outcome } from '../../../../electron/providers/provider.ts';
import { trainingKybioPolicy } from '../../../../electron/training/kybio/sample-data.ts';
import type { Applicant } from '../../../../shared/domain/applicant.ts';
import { fail } from '../../../../shared/failure.ts';
import { err } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createFakeRandom } from '../../../support/fake-random.ts';
import {
  answered,
  badCredentials,
  lost,
  offline,
  refused,
  type Step,
  scriptedCalls,
} from '../../../support/scripted-calls.ts';
import { fieldPathsOf } from '../../../support/wire-paths.ts';

const policy = {
  ...trainingKybioPolicy('http://127.0.0.1:1'),
  phoneCountryCode: '+65',
  memberNumberPrefix: 'P1',
};
const clock = createFakeClock();
const http = { send: () => Promise.reject(new Error('nothing is sent here')), close: async () => undefined };
const provider = createKybio({
  http,
  policy,
  clock,
  readCredentials: async () => err(fail('keychain-locked')),
});
const parts = { provider, policy, random: createFakeRandom(), clock };
const addMember = () => {
  let count = 0;
  const counter = { next: async () => ++count };
  return createAddMember({ ...parts, numbers: createMemberNumbers('P1', counter) });
};
const typedOnly = createAddMember({ ...parts, numbers: undefined });
const changeMember = createChangeMember(parts);

const mei: Applicant = {
  legalFullName: 'Mei 陈',
  phoneNumber: '+6580000009',
  email: 'mei@customer.example',
  dateOfBirth: '1992-03-04',
  remarks: 'Window seat',
};
const member = (more: Partial<Member> = {}): Member => ({
  memberUid: '813951242628553689',
  number: 'P1000001',
  standing: 'available',
  ...more,
});
const found = (more: Partial<Member>) => answered({ found: 'member', member: member(more) });
const nobody = answered({ found: 'nobody' });
const needsOf = ({ requirements }: Pick<typeof typedOnly, 'requirements'>) =>
  requirements.fields.map(({ field, need, place }) => `${field} ${need} ${place}`);

describe('the form', () => {
  it('of a new member asks every field of the page but those that are policy’s', () => {
    expect(needsOf(addMember())).toEqual([
      'legalFullName required main',
      'dateOfBirth optional main',
      'phoneNumber optional main',
      'email optional main',
      'qq optional more',
      'addressLine optional more',
      'remarks optional more',
      'memberCategory optional more',
      'memberNumber optional more',
    ]);
    const ofPolicy = ['appId', 'customerInfo.discount', 'customerInfo.enable', 'customerInfo.onAccount'];
    const asked = fieldPathsOf(AddRequest).filter((path) => !ofPolicy.includes(path));
    expect(asked).toHaveLength(addMember().requirements.fields.length);
  });

  it('needs the number where this terminal mints none', () => {
    expect(needsOf(typedOnly)).toContain('memberNumber required main');
  });

  it('of a change asks what the page takes, and none of it must be given', () => {
    const asked = fieldPathsOf(UpdateRequest).filter(
      (path) => !['appId', 'customerInfo.customerUid'].includes(path),
    );
    expect(needsOf(changeMember)).toHaveLength(asked.length);
    expect(needsOf(changeMember).filter((need) => need.includes('required'))).toEqual([]);
  });

  it('finds what can not be sent', () => {
    expect(addMember().findProblems(mei)).toEqual([]);
    expect(addMember().findProblems({})).toEqual(['legalFullName']);
    expect(findUnaddable({ ...mei, addressLine: 'x'.repeat(501) }, policy)).toEqual(['addressLine']);
    expect(changeMember.findProblems({ email: 'a@b.example' })).toEqual([]);
    expect(changeMember.findProblems({ qq: 'x'.repeat(501) })).toEqual(['qq']);
    // A change of nothing.
    expect(changeMember.findProblems({})).toEqual(['legalFullName']);
  });
});

describe('a number', () => {
  it('is minted, unless one was typed', async () => {
    const enrolment = addMember();
    expect(await enrolment.mintIdentity(mei)).toMatchObject({ number: 'P1000001', mintedAt: clock.now() });
    expect(await enrolment.mintIdentity({ ...mei, memberNumber: 'A-7' })).toMatchObject({ number: 'A-7' });
    expect(await enrolment.mintIdentity(mei)).toMatchObject({ number: 'P1000002' });
  });

  it('of a refused record is not used again, unless it was typed', async () => {
    const enrolment = addMember();
    const old = await enrolment.mintIdentity(mei);
    expect(await enrolment.identityAfterCorrection(old, mei)).toMatchObject({ number: 'P1000002' });
    const typed = { ...mei, memberNumber: 'A-8' };
    expect(await enrolment.identityAfterCorrection(old, typed)).toMatchObject({ number: 'A-8' });
  });

  it('that can not be stored is not minted', async () => {
    const counter = { next: () => Promise.reject(new Error('disk full')) };
    const enrolment = createAddMember({ ...parts, numbers: createMemberNumbers('P1', counter) });
    await expect(enrolment.mintIdentity(mei)).rejects.toThrow('disk full');
    await expect(typedOnly.mintIdentity(mei)).rejects.toThrow('no member number');
  });

  it('comes with a reference that says nothing of the person', () => {
    const wanted = toNewMember(mei, { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', mintedAt: 0, number: '7' });
    expect(wanted.reference).toBe('V3f2504e04f89');
  });
});

describe('adding', () => {
  const minted = { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', mintedAt: 0, number: 'P1000001' };
  const typed = { ...minted, number: 'A-7' };
  const typedMei = { ...mei, memberNumber: 'A-7' };
  const add = (outcome: Outcome<unknown>) => ['add-member', outcome] as const;
  const look = (outcome: Outcome<unknown>) => ['query-by-number', outcome] as const;
  const attempt = async (
    wasUnclear: boolean,
    steps: readonly Step[],
    { applicant, identity }: { applicant: Applicant; identity: typeof minted } = {
      applicant: mei,
      identity: minted,
    },
  ) => {
    const calls = scriptedCalls(...steps);
    const end = await addMember().attempt(calls, { applicant, pictures: {} }, identity, wasUnclear);
    expect(calls.left()).toEqual([]);
    return { end, inputs: calls.inputs };
  };
  const whoTyped = { applicant: typedMei, identity: typed };
  const added = answered({ add: 'added' });
  const duplicate = answered({ add: 'duplicate' });
  const ours = found({ remarks: 'Window seat V3f2504e04f89' });
  const oursByName = found({ name: 'Mei 陈', phone: '80000009' });
  const another = found({ name: 'Arun', phone: '80000001' });
  const accepted = { end: 'accepted', reference: 'P1000001' };
  const usedUp = { end: 'identity-used-up' };
  const taken = { end: 'refused', failure: fail('already-customer'), fields: ['memberNumber'] };
  const unclear = (code: string) => ({ end: 'unclear', failure: { code } });

  it('sends the member under the number, and shows the number', async () => {
    const { end, inputs } = await attempt(false, [add(added)]);
    expect(end).toEqual(accepted);
    expect(inputs).toEqual([
      {
        number: 'P1000001',
        name: 'Mei 陈',
        phone: '+6580000009',
        email: 'mei@customer.example',
        birthday: '1992-03-04',
        remarks: 'Window seat',
        qq: undefined,
        address: undefined,
        category: undefined,
        reference: 'V3f2504e04f89',
      },
    ]);
  });

  it.each([
    ['our own by the reference: done', ours, [], accepted],
    ['our own by name and phone: done', oursByName, [], accepted],
    ['nobody: sent again', nobody, [add(added)], accepted],
    ['nobody, and still no answer', nobody, [add(lost)], unclear('answer-lost')],
    // It has just been seen that nothing is there.
    ['nobody, and no line any more', nobody, [add(offline)], { end: 'not-sent' }],
    ['nobody, and refused', nobody, [add(refused())], { end: 'refused', fields: [] }],
    ['somebody else: another number', another, [], usedUp],
    ['no line', offline, [], unclear('offline')],
    ['no answer', lost, [], unclear('answer-lost')],
    ['not let in', badCredentials, [], unclear('credentials-refused')],
  ] as const)('after a lost answer looks up first; %s', async (_name, outcome, then, end) => {
    expect((await attempt(true, [look(outcome), ...then])).end).toMatchObject(end);
  });

  it.each([
    ['our own', ours, accepted],
    ['somebody else’s', another, usedUp],
    ['nobody’s any more', nobody, usedUp],
    ['not to be seen without a line', offline, unclear('offline')],
  ] as const)('a number that is taken is %s', async (_name, outcome, end) => {
    expect((await attempt(false, [add(duplicate), look(outcome)])).end).toMatchObject(end);
    expect((await attempt(true, [look(nobody), add(duplicate), look(outcome)])).end).toMatchObject(end);
  });

  it('a typed number that is somebody else’s is for staff to correct', async () => {
    const other = found({ number: 'A-7', name: 'Arun', phone: '80000001' });
    expect((await attempt(false, [add(duplicate), look(other)], whoTyped)).end).toEqual(taken);
    expect((await attempt(true, [look(other)], whoTyped)).end).toEqual(taken);
    expect((await attempt(false, [add(added)], whoTyped)).end).toEqual({ ...accepted, reference: 'A-7' });
  });

  it('a number that was typed, changed or taken back since is not the one to send under', async () => {
    const other = { ...mei, memberNumber: 'A-8' };
    expect((await attempt(false, [], { applicant: other, identity: typed })).end).toEqual(usedUp);
    expect((await attempt(false, [], { applicant: mei, identity: typed })).end).toEqual(usedUp);
    expect((await attempt(false, [], { applicant: typedMei, identity: minted })).end).toEqual(usedUp);
  });

  it.each([
    [offline, { end: 'not-sent', failure: { code: 'offline' } }],
    [lost, unclear('answer-lost')],
    [badCredentials, { end: 'refused', failure: { code: 'credentials-refused' } }],
    [refused(), { end: 'refused', failure: { code: 'provider-refused' } }],
  ] as const)('%o', async (outcome, end) => {
    expect((await attempt(false, [add(outcome)])).end).toMatchObject(end);
  });
});

describe('changing', () => {
  const identity = { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', mintedAt: 0 };
  const memberUid = '813951242628553689';
  const write = (outcome: Outcome<unknown>) => ['update-base-info', outcome] as const;
  const look = (outcome: Outcome<unknown>) => ['query-by-uid', outcome] as const;
  const attempt = async (wasUnclear: boolean, ...steps: readonly Step[]) => {
    const calls = scriptedCalls(...steps);
    const facts = { applicant: mei, pictures: {}, memberUid };
    const end = await changeMember.attempt(calls, facts, identity, wasUnclear);
    expect(calls.left()).toEqual([]);
    return { end, inputs: calls.inputs };
  };
  const changed = answered({ change: 'changed' });
  const accepted = { end: 'accepted' };
  const gone = { end: 'refused', failure: fail('member-not-usable'), fields: [] };
  const unclear = (code: string) => ({ end: 'unclear', failure: { code } });
  const asWanted = found({
    name: 'Mei 陈',
    phone: '80000009',
    email: 'mei@customer.example',
    birthday: '1992-03-04',
    remarks: 'Window seat',
  });

  it('writes what was given of the member who was found', async () => {
    const { end, inputs } = await attempt(false, write(changed));
    expect(end).toEqual(accepted);
    expect(inputs).toMatchObject([{ memberUid, name: 'Mei 陈', phone: '+6580000009' }]);
  });

  it('again under the same identity, and takes corrections', async () => {
    expect(await changeMember.identityAfterCorrection(identity, mei)).toEqual(identity);
    expect(changeMember.takesCorrections).toBe(true);
  });

  it('after a lost answer compares, and writes again only what is not there', async () => {
    expect((await attempt(true, look(asWanted))).end).toEqual(accepted);
    expect((await attempt(true, look(found({ name: 'Mei' })), write(changed))).end).toEqual(accepted);
    expect((await attempt(true, look(nobody))).end).toEqual(gone);
    expect((await attempt(true, look(offline))).end).toMatchObject(unclear('offline'));
    // Half of it may be there.
    expect((await attempt(true, look(found({})), write(offline))).end).toMatchObject(unclear('offline'));
  });

  it.each([
    [answered({ change: 'nobody' }), gone],
    [offline, { end: 'not-sent' }],
    [lost, unclear('answer-lost')],
    [refused(), { end: 'refused' }],
  ] as const)('%o', async (outcome, end) => {
    expect((await attempt(false, write(outcome))).end).toMatchObject(end);
  });

  it('nobody is not sent', async () => {
    const nothing = scriptedCalls();
    const end = await changeMember.attempt(nothing, { applicant: mei, pictures: {} }, identity, false);
    expect(end).toEqual({ end: 'not-sent', failure: fail('wrong-state') });
  });
});
