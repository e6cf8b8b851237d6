/**
 * KYBIO as its pages describe its member interface, for practice and for tests. It answers with HTTP 200 and a status in
 * the body; error codes are those of a public client, since the provider's table isn't published. Answers are signed.
 */
import { type CommitLog, identityHash } from '../commit-log.ts';
import { codeFaults, type TwinProvider, type TwinReply } from '../twin-exchange.ts';
import { type ExpectedRequest, operationAt, readExpected } from './expected-request.ts';
import {
  firstNewUid,
  type KybioPracticeCredentials,
  knownMembers,
  type PracticeMember,
  practiceMember,
  replyCode,
} from './sample-data.ts';
import { dataSignature, findSignatureFault } from './verify-signature.ts';

export interface KybioTwinOptions {
  /** Unix ms on the twin's clock. */
  readonly now: () => number;
  readonly credentials: KybioPracticeCredentials;
  readonly commits: CommitLog;
}

type BodyOf<Operation> = Extract<ExpectedRequest, { operation: Operation }>['body'];

const eightHoursMs = 8 * 60 * 60 * 1000;

/** Builds the twin's behaviour; `loopback-server.ts` gives it a socket. */
export function createKybioTwin(options: KybioTwinOptions): TwinProvider {
  const { now, credentials, commits } = options;
  const members = new Map<string, PracticeMember>(knownMembers.map((member) => [member.uid, member]));
  let nextUid = firstNewUid;

  const commit = (operation: string, number: string) =>
    commits.record({ operation, identityHash: identityHash(number), at: now() });
  const byNumber = (number: string) => [...members.values()].find((member) => member.number === number);

  /** `data` is JSON already: an id has more digits than `JSON.stringify` would keep. */
  const reply = (status: 'success' | 'error', errorCode: number | null, data?: string): TwinReply => {
    const messages = status === 'error' ? [`Practice refusal ${errorCode}`] : [];
    const head = JSON.stringify({ status, messages, errorCode }).slice(0, -1);
    const body = data === undefined ? `${head}}` : `${head},"data":${data}}`;
    return {
      status: 200,
      contentType: 'application/json; charset=utf-8',
      headers: { 'data-signature': dataSignature(body, credentials.appKey) },
      body,
    };
  };
  const succeed = (data?: string) => reply('success', null, data);
  const refuse = (code: number) => reply('error', code);

  function queryByNumber({ customerNum }: BodyOf<'query-by-number'>): TwinReply {
    const member = byNumber(customerNum);
    return member ? succeed(toJson(member)) : refuse(replyCode.noSuchMember);
  }

  function queryByUid({ customerUid }: BodyOf<'query-by-uid'>): TwinReply {
    const member = members.get(customerUid);
    // Which of the two an unknown member gets isn't documented; here the one call does this and the other that.
    return succeed(member ? toJson(member) : 'null');
  }

  function queryByPhone({ customerTel }: BodyOf<'query-by-phone'>): TwinReply {
    const found = [...members.values()].filter(({ phone }) => phone === customerTel);
    return succeed(`[${found.map(toJson).join(',')}]`);
  }

  function add({ customerInfo }: BodyOf<'add-member'>): TwinReply {
    const { number, point, balance, discount, ...rest } = customerInfo;
    if (byNumber(number)) return refuse(replyCode.memberExists);
    const uid = String(nextUid);
    nextUid += 1n;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    members.set(
      uid,
      practiceMember({
        ...given,
        uid,
        number,
        point: String(point ?? 0),
        balance: String(balance ?? 0),
        discount: String(discount ?? 0),
        createdDate: localTime(now()),
      }),
    );
    commits.record({
      operation: 'add-member',
      identityHash: identityHash(number),
      personHash: identityHash(rest.phone ?? ''),
      at: now(),
    });
    return succeed();
  }

  function update({ customerInfo }: BodyOf<'update-base-info'>): TwinReply {
    const { customerUid, ...changes } = customerInfo;
    const member = members.get(customerUid);
    if (!member) return refuse(replyCode.noSuchMember);
    if (member.enable === -1) return refuse(replyCode.updateFailed);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    members.set(customerUid, { ...member, ...given });
    commit('update-base-info', member.number);
    return succeed();
  }

  function dispatch(request: ExpectedRequest): TwinReply {
    switch (request.operation) {
      case 'query-by-number':
        return queryByNumber(request.body);
      case 'query-by-phone':
        return queryByPhone(request.body);
      case 'query-by-uid':
        return queryByUid(request.body);
      case 'add-member':
        return add(request.body);
      case 'update-base-info':
        return update(request.body);
    }
  }

  return {
    operationOf: ({ path }) => operationAt(path),
    ignoredFaults: () => codeFaults,
    answer: (request) => {
      const operation = operationAt(request.path);
      if (operation === undefined) return { status: 404, contentType: 'text/plain', body: 'Not found' };
      // The signature first, over the bytes as they came.
      const fault = findSignatureFault(request, credentials);
      if (fault !== undefined) return refuse(fault);
      const expected = readExpected(request, operation);
      return expected ? dispatch(expected) : refuse(replyCode.parameterWrong);
    },
  };
}

/** A member as the page prints one: numbers as bare digits, and the hash of a password nobody should keep. */
function toJson({ uid, point, discount, balance, ...rest }: PracticeMember): string {
  const others = JSON.stringify({
    ...rest,
    password: 'e10adc3949ba59abbe56e057f20f883e',
    createStoreAppIdOrAccount: 'practice0',
  });
  const numbers = `"customerUid":${uid},"point":${point},"discount":${discount},"balance":${balance}`;
  return `{${numbers},${others.slice(1)}`;
}

/** `yyyy-MM-dd HH:mm:ss` eight hours east of Greenwich, as a shop in Singapore would see it. */
function localTime(unixMs: number): string {
  return new Date(unixMs + eightHoursMs).toISOString().slice(0, 19).replace('T', ' ');
}
