/** KYBIO under the provider contract: what its pages print, and its twin. */
import { z } from 'zod';
import { createKybio } from '../../electron/providers/kybio/adapter.ts';
import { rawNumber } from '../../electron/providers/lossless-json.ts';
import type { MemberProvider, NewMember } from '../../electron/providers/member-provider.ts';
import { systemRandom } from '../../electron/random.ts';
import { knownMembers, trainingKybioPolicy } from '../../electron/training/kybio/sample-data.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin } from '../../electron/training/twin.ts';
import { err, ok } from '../../shared/result.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type {
  ContractCall,
  ContractOperation,
  ContractSubject,
  Surroundings,
  TwinUnderTest,
} from './contract-subject.ts';

const credentials = { appId: 'marker-app-id', appKey: 'marker-app-key' };
const member: NewMember = {
  number: 'MARKER-0001',
  name: 'Marker Member 美玲',
  phone: '+6590004711',
  email: 'marker@member.example',
  birthday: '1987-11-09',
  qq: '47110815',
  address: '9 Marker Street',
  remarks: 'marker remarks',
  category: 'Marker Card',
  reference: 'marker-reference-1',
};
const passwordHash = 'marker-password-hash';
const memberUid = '813951242628553689';
/** As the queries take it: nothing in an answer may repeat what was asked. */
const asked = { number: 'MARKER-0002', phone: '+6590004712', memberUid: '813951242628553777' };

/** The page's example with its commas in place, and more digits than a double holds. */
const wireMember = {
  customerUid: rawNumber(memberUid),
  categoryName: 'Gold Card',
  number: ' Cashier',
  name: 'OpenApi creation',
  point: 0,
  discount: 60,
  balance: 0,
  phone: '17759205640',
  birthday: '2015-09-15 00:00:00',
  qq: '673874555',
  email: 'test@gmail.com',
  address: '63 Ubi Road 1, Oxley Bizhub #02-45',
  remarks: 'Remarks',
  createdDate: '2015-09-15 00:00:00',
  onAccount: 0,
  enable: 1,
  password: passwordHash,
  expiryDate: '2015-09-15 00:00:00',
  createStoreAppIdOrAccount: 'mylin0',
};

/** The same member as the kiosk has it: past its date, without the hash. */
const foundMember = {
  memberUid,
  number: 'Cashier',
  standing: 'expired',
  name: 'OpenApi creation',
  phone: '17759205640',
  email: 'test@gmail.com',
  qq: '673874555',
  address: '63 Ubi Road 1, Oxley Bizhub #02-45',
  remarks: 'Remarks',
  category: 'Gold Card',
  birthday: '2015-09-15',
  points: '0',
  discountPercent: '60',
  balance: '0',
  creditAllowed: false,
  createdDate: '2015-09-15 00:00:00',
  expiryDate: '2015-09-15 00:00:00',
  createdBy: 'mylin0',
};

const success = (data?: unknown) => ({
  status: 200,
  body: { status: 'success', messages: [], errorCode: null, ...(data !== undefined && { data }) },
});
const byCode = (name: string, code: number | null, outcome: object, httpStatus = 200, status = 'error') => ({
  name,
  status: httpStatus,
  body: { status, messages: [member.name], ...(code !== null && { errorCode: code }) },
  outcome,
});
const refusedBy = (code: number) => ({
  kind: 'refused',
  failure: { code: 'provider-refused', providerCode: String(code) },
  providerCode: String(code),
});
const answered = (answer: object) => ({ kind: 'answered', answer });
const nobody = answered({ found: 'nobody' });

const everywhere = [
  ...[1031, 1032, 1033, 1034].map((code) =>
    byCode(`${code}, about the signature or the account`, code, {
      kind: 'refused',
      failure: { code: 'credentials-refused' },
      providerCode: String(code),
    }),
  ),
  byCode('9003, a wrong parameter', 9003, refusedBy(9003)),
  byCode('an error in capitals', 9003, refusedBy(9003), 200, 'ERROR'),
  byCode('an error without a code', null, refusedBy(0)),
  byCode('an error under HTTP 400', 9003, refusedBy(9003), 400),
  byCode('a quota that is used up, whatever its code', 4711, refusedBy(4711)),
];

const text = z.string().min(1);
const digits = z.string().regex(/^[1-9]\d{0,18}$/);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const memberSchema = z.strictObject({
  memberUid: digits,
  number: text,
  standing: z.enum(['available', 'disabled', 'deleted', 'expired']),
  name: text.optional(),
  phone: text.optional(),
  email: text.optional(),
  qq: text.optional(),
  address: text.optional(),
  remarks: text.optional(),
  category: text.optional(),
  birthday: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  points: decimal.optional(),
  discountPercent: decimal.optional(),
  balance: decimal.optional(),
  creditAllowed: z.boolean().optional(),
  createdDate: text.optional(),
  expiryDate: text.optional(),
  createdBy: text.optional(),
});
const warning = { signatureWarning: z.literal(true).optional() };
const memberFound = z.discriminatedUnion('found', [
  z.strictObject({ found: z.literal('member'), member: memberSchema, ...warning }),
  z.strictObject({ found: z.literal('nobody'), ...warning }),
]);

const oneMember: ContractOperation = {
  outcomeClass: 'read-only',
  presence: 'none',
  success: success(wireMember),
  successAnswer: { found: 'member', member: foundMember },
  answer: memberFound,
  documentedErrors: [
    byCode('2015, no such member', 2015, nobody),
    byCode('2015 under HTTP 404', 2015, nobody, 404),
    { name: 'a success without data', ...success(), outcome: nobody },
    { name: 'a success with data null', ...success(null), outcome: nobody },
    {
      name: 'a success that calls itself Success',
      status: 200,
      body: { status: 'Success', data: wireMember },
      outcome: answered({ found: 'member', member: foundMember }),
    },
    byCode('2012 means nothing here', 2012, refusedBy(2012)),
    ...everywhere,
  ],
};

/** The adapter at an address, with the training policy. */
function connectKybio({ baseUrl, http, secretFailure }: Surroundings): MemberProvider {
  return createKybio({
    http,
    policy: { ...trainingKybioPolicy(baseUrl), dailyCalls: 1_000_000 },
    clock: createFakeClock(),
    readCredentials: async () => (secretFailure ? err(secretFailure) : ok(credentials)),
  });
}

/** The provider's operations with these inputs. */
function callsOf(
  provider: MemberProvider,
  inputs: { number: string; phone: string; memberUid: string },
): Readonly<Record<string, ContractCall>> {
  const { queryByNumber, queryByPhone, queryByUid, addMember, updateBaseInfo } = provider;
  const facts = <Answer>(operation: { outcomeClass: Answer; presence: 'none' }) => ({
    outcomeClass: operation.outcomeClass,
    presence: operation.presence,
  });
  const { number: _number, category: _category, reference: _reference, ...details } = member;
  const change = { ...details, memberUid: inputs.memberUid };
  return {
    'query-by-number': {
      ...facts(queryByNumber),
      send: (signal) => queryByNumber.send({ number: inputs.number }, signal),
    },
    'query-by-phone': {
      ...facts(queryByPhone),
      send: (signal) => queryByPhone.send({ phone: inputs.phone }, signal),
    },
    'query-by-uid': {
      ...facts(queryByUid),
      send: (signal) => queryByUid.send({ memberUid: inputs.memberUid }, signal),
    },
    'add-member': { ...facts(addMember), send: (signal) => addMember.send(member, signal) },
    'update-base-info': {
      ...facts(updateBaseInfo),
      send: (signal) => updateBaseInfo.send(change, signal),
    },
  };
}

async function startTwinUnderTest(http: Surroundings['http']): Promise<TwinUnderTest> {
  const twin = await startTwin({
    clock: createFakeClock(),
    random: systemRandom,
    credentials: { 'quantum-metal': mintPracticeCredentials(systemRandom), kybio: credentials },
    slowMs: 60_000,
  });
  const provider = connectKybio({ baseUrl: twin.origins.kybio ?? '', http });
  const [known] = knownMembers;
  const inputs = { number: known?.number ?? '', phone: known?.phone ?? '', memberUid: known?.uid ?? '' };
  const calls = Object.entries(callsOf(provider, inputs));
  return {
    calls: Object.fromEntries(calls.map(([name, { send }]) => [name, send])),
    setFault: async (operation, fault) => {
      await twin.faults.set({ provider: 'kybio', fault, operation });
    },
    committed: (operation) => twin.commits().filter((commit) => commit.operation === operation).length,
    close: twin.close,
  };
}

/** The subject of the suite. */
export const kybioSubject: ContractSubject = {
  name: 'kybio',
  markers: [
    ...Object.values(credentials),
    ...Object.values(member).map((value) => value.replace('+65', '')),
    ...Object.values(asked).map((value) => value.replace('+65', '')),
    passwordHash,
  ],
  committing: ['add-member', 'update-base-info'],
  startTwin: startTwinUnderTest,
  connect: (surroundings) => callsOf(connectKybio(surroundings), asked),
  operations: {
    'query-by-number': oneMember,
    'query-by-uid': oneMember,
    'query-by-phone': {
      ...oneMember,
      success: success([wireMember, { ...wireMember, enable: 0, customerUid: 7 }]),
      successAnswer: {
        members: [foundMember, { ...foundMember, memberUid: '7', standing: 'disabled' }],
      },
      answer: z.strictObject({ members: z.array(memberSchema), ...warning }),
      documentedErrors: [
        byCode('2015, no such member', 2015, answered({ members: [] })),
        { name: 'a success with data null', ...success(null), outcome: answered({ members: [] }) },
        { name: 'a success with an empty list', ...success([]), outcome: answered({ members: [] }) },
        {
          name: 'a member instead of a list',
          ...success(wireMember),
          outcome: { kind: 'unclear', failure: { code: 'provider-garbled' } },
        },
        ...everywhere,
      ],
    },
    'add-member': {
      outcomeClass: 'create-once',
      presence: 'none',
      success: success(),
      successAnswer: { add: 'added' },
      answer: z.discriminatedUnion('add', [
        z.strictObject({ add: z.literal('added'), memberUid: digits.optional(), ...warning }),
        z.strictObject({ add: z.literal('duplicate'), ...warning }),
      ]),
      documentedErrors: [
        {
          name: 'a success with an id, as one client has seen',
          ...success({ customerUid: rawNumber(memberUid) }),
          outcome: answered({ add: 'added', memberUid }),
        },
        byCode('2012, the number is taken', 2012, answered({ add: 'duplicate' })),
        byCode('2011, adding failed', 2011, refusedBy(2011)),
        byCode('2015 means nothing here', 2015, refusedBy(2015)),
        ...everywhere,
      ],
    },
    'update-base-info': {
      outcomeClass: 'last-write-wins',
      presence: 'none',
      success: success(),
      successAnswer: { change: 'changed' },
      answer: z.strictObject({ change: z.enum(['changed', 'nobody']), ...warning }),
      documentedErrors: [
        byCode('2015, no such member', 2015, answered({ change: 'nobody' })),
        byCode('2013, updating failed', 2013, refusedBy(2013)),
        byCode('2016, no right to change', 2016, refusedBy(2016)),
        ...everywhere,
      ],
    },
  },
};
