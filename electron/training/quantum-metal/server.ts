/**
 * Quantum Metal as its Customer Reference and Customer Guide describe it, for practice and for tests. It answers with
 * HTTP 200 and a code, as the real one is expected to; what the pages leave open is in `sample-data.ts`.
 */
import type { Random } from '../../random.ts';
import { type CommitLog, identityHash } from '../commit-log.ts';
import type { PracticeInbox } from '../practice-inbox.ts';
import {
  type CodeFault,
  codeFaults,
  jsonReply,
  type TwinProvider,
  type TwinReply,
} from '../twin-exchange.ts';
import { type CheckedCode, createCodeSessions } from './code-sessions.ts';
import { type ExpectedRequest, operationAt, readExpected } from './expected-request.ts';
import { practicePage, practicePagePath } from './practice-page.ts';
import { createRegisterOfPeople } from './register-of-people.ts';
import { identityKey, type PracticeCredentials, replyCode } from './sample-data.ts';
import { isSignedBy } from './verify-signature.ts';

/** Never the right one: codes are digits. */
const noCode = 'none';

export interface QuantumMetalTwinOptions {
  readonly random: Random;
  /** Unix ms on the twin's clock. */
  readonly now: () => number;
  readonly credentials: PracticeCredentials;
  readonly inbox: PracticeInbox;
  readonly commits: CommitLog;
  /** Where the twin can be reached, for its links; asked late, since the port is known late. */
  readonly origin: () => string;
  readonly codeLifetimeMs: number;
  readonly triesPerCode: number;
  readonly codeDigits?: number | undefined;
  readonly linkLifetimeMs: number;
  readonly finishesAfterMs: number;
}

type BodyOf<Operation> = Extract<ExpectedRequest, { operation: Operation }>['body'];

/** Builds the twin's behaviour; `loopback-server.ts` gives it a socket. */
export function createQuantumMetalTwin(options: QuantumMetalTwinOptions): TwinProvider {
  const { now, credentials, inbox } = options;
  const people = createRegisterOfPeople(options);
  const sessions = createCodeSessions(options);

  const commit = (operation: string, identityNumber: string, sessionId?: string) => {
    const hashed = identityHash(identityKey(identityNumber));
    options.commits.record({ operation, identityHash: hashed, at: now(), ...(sessionId && { sessionId }) });
  };

  function bind({ customer: { identityNumber } }: BodyOf<'bind'>): TwinReply {
    switch (people.standingOf(identityNumber)) {
      case undefined:
        return refuse(replyCode.noSuchCustomer);
      case 'code-confirmed':
        return refuse(replyCode.registrationUnfinished);
      case 'cannot-be-bound':
        return refuse(replyCode.cannotBeBound);
      case 'finished':
        commit('bind', identityNumber);
        return succeed({ id: `practice-${identityHash(identityKey(identityNumber)).slice(0, 16)}` });
    }
  }

  function register({ customer }: BodyOf<'register'>): TwinReply {
    const { identityNumber, primaryLoginMethod } = customer;
    if (people.standingOf(identityNumber) !== undefined) return refuse(replyCode.alreadyRegistered);
    const { sessionId, code, expiresAt } = sessions.open(identityNumber);
    const sentTo = customer[primaryLoginMethod] ?? '';
    inbox.deliver({ sentTo, code, sentAt: now(), provider: 'quantum-metal' });
    commit('register', identityNumber, sessionId);
    return succeed({ sessionId, expiredOn: expiresAt });
  }

  function verify(body: BodyOf<'verify-registration'>, fault: CodeFault): TwinReply {
    const code = fault === 'wrong' ? noCode : body.verificationCode;
    const checked = sessions.check(body.sessionId, code, fault === 'expired');
    if (checked.is !== 'right') return refuse(codeOf(checked.is));
    people.confirm(checked.identityNumber);
    commit('verify-registration', checked.identityNumber, body.sessionId);
    return linkFor(checked.identityNumber);
  }

  function requestLink({ customer: { identityNumber } }: BodyOf<'request-one-time-link'>): TwinReply {
    if (people.standingOf(identityNumber) !== 'code-confirmed') return refuse(replyCode.noLinkForCustomer);
    return linkFor(identityNumber);
  }

  function linkFor(identityNumber: string): TwinReply {
    const { token, expiresAt } = people.giveLink(identityNumber);
    return succeed({
      redirectOneTimeLink: options.origin() + practicePagePath + token,
      expiredOn: expiresAt,
    });
  }

  function dispatch(request: ExpectedRequest, code: CodeFault): TwinReply {
    switch (request.operation) {
      case 'bind':
        return bind(request.body);
      case 'register':
        return register(request.body);
      case 'verify-registration':
        return verify(request.body, code);
      case 'request-one-time-link':
        return requestLink(request.body);
    }
  }

  return {
    operationOf: ({ path }) => operationAt(path),
    ignoredFaults: (operation) => (operation === 'verify-registration' ? [] : codeFaults),
    answer: (request, { code }) => {
      const operation = operationAt(request.path);
      if (operation === undefined) {
        const isPage = request.method === 'GET' && request.path.startsWith(practicePagePath);
        if (isPage) return practicePage(people.openLink(request.path.slice(practicePagePath.length)));
        return jsonReply(404, { code: 404, message: 'Not found' });
      }
      // The signature first, over the bytes as they came: nothing unsigned is even parsed.
      if (!isSignedBy(request, credentials)) return refuse(replyCode.badSignature);
      const expected = readExpected(request, operation);
      return expected ? dispatch(expected, code) : refuse(replyCode.malformedRequest);
    },
  };
}

function codeOf(why: Exclude<CheckedCode['is'], 'right'>): number {
  const codes = {
    wrong: replyCode.wrongCode,
    expired: replyCode.codeExpired,
    'too-many-tries': replyCode.tooManyTries,
    'already-verified': replyCode.alreadyVerified,
    'unknown-session': replyCode.unknownSession,
  };
  return codes[why];
}

const succeed = (data: unknown): TwinReply =>
  jsonReply(200, { code: replyCode.ok, message: 'Success', data });

const refuse = (code: number): TwinReply =>
  jsonReply(200, { code, message: `Practice refusal ${code}`, data: null });
