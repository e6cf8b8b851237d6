/**
 * Democrance's Customer API as its page describes it, for practice and for tests, with a sign-in by one-time code and a form
 * of this twin's own where the page says nothing.
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
  type TwinRequest,
} from '../twin-exchange.ts';
import {
  lacksSlash,
  operationOf,
  readCodeRequest,
  readLanguageChange,
  readSignIn,
  type TwinOperation,
} from './expected-request.ts';
import { createOneTimeCodes } from './one-time-codes.ts';
import {
  type DemocrancePracticeKey,
  knownPolicyHolders,
  neverStoredName,
  newPolicyHolder,
  unknownPhone,
} from './sample-data.ts';
import { formText, readPostedForm, type StoredDetails } from './served-form.ts';
import { isOwnRequest, sessionIdOf, setCookies } from './verify-signature.ts';

/** Never the right one: codes are digits. */
const noCode = 'none';

export interface DemocranceTwinOptions {
  readonly random: Random;
  /** Unix ms on the twin's clock. */
  readonly now: () => number;
  readonly credentials: DemocrancePracticeKey;
  readonly inbox: PracticeInbox;
  readonly commits: CommitLog;
}

interface Session {
  readonly phone: string;
  readonly csrfToken: string;
  /** Unix ms; moved on by each request. */
  expiresAt: number;
}

/** A visit doesn't last as long. */
const sessionLifetimeMs = 30 * 60_000;

/** Builds the twin's behaviour; `loopback-server.ts` gives it a socket. */
export function createDemocranceTwin(options: DemocranceTwinOptions): TwinProvider {
  const { random, now, inbox } = options;
  const { sessionKey } = options.credentials;
  const codes = createOneTimeCodes(random, now);
  const sessions = new Map<string, Session>();
  const nothingMore = { occupation: null, annual_income: null, marketing_consent: false };
  const customers = new Map<string, StoredDetails>(
    Object.entries(knownPolicyHolders).map(([phone, known]) => [phone, { ...known, ...nothingMore }]),
  );

  const commit = (operation: TwinOperation, phone: string) =>
    options.commits.record({ operation, identityHash: identityHash(phone), at: now() });

  function detailsOf(phone: string): StoredDetails {
    const known = customers.get(phone);
    if (known) return known;
    const fresh = { ...newPolicyHolder(random.uuid(), phone), ...nothingMore };
    customers.set(phone, fresh);
    return fresh;
  }

  function requestCode(request: TwinRequest): TwinReply {
    const body = readCodeRequest(request);
    if (!body || body.mobile === unknownPhone) return jsonReply(400, { mobile: ['Enter a known number.'] });
    inbox.deliver({
      sentTo: body.mobile,
      code: codes.send(body.mobile),
      sentAt: now(),
      provider: 'democrance',
    });
    commit('request-code', body.mobile);
    return jsonReply(200, { detail: 'A code was sent.' });
  }

  function signIn(request: TwinRequest, fault: CodeFault): TwinReply {
    const body = readSignIn(request);
    if (!body || !codes.take(body.mobile, fault === 'wrong' ? noCode : body.otp, fault === 'expired')) {
      return jsonReply(400, { otp: ['This code is not valid.'] });
    }
    const [id, csrfToken] = [random.uuid(), random.bytes(16).toString('hex')];
    sessions.set(id, { phone: body.mobile, csrfToken, expiresAt: now() + sessionLifetimeMs });
    commit('sign-in', body.mobile);
    const headers = { 'set-cookie': setCookies(id, csrfToken, sessionKey) };
    return { ...jsonReply(200, { customer_id: detailsOf(body.mobile).customer_id }), headers };
  }

  function sessionOf(request: TwinRequest): Session | undefined {
    const session = sessions.get(sessionIdOf(request, sessionKey) ?? '');
    if (!session || now() >= session.expiresAt) return undefined;
    session.expiresAt = now() + sessionLifetimeMs;
    return session;
  }

  function update(request: TwinRequest, phone: string): TwinReply {
    const details = detailsOf(phone);
    const text = request.rawBody.toString('utf8').trim();
    // The page: an empty POST is answered with the form.
    if (text === '' || text === '{}') return formReply(details);
    const read = readPostedForm(text, details);
    if ('isAnotherForm' in read) return jsonReply(400, { detail: 'Not the form that was served.' });
    if ('complaints' in read) return formReply(details, read.complaints);
    commit('update-customer', phone);
    if (read.details.last_name !== neverStoredName) customers.set(phone, read.details);
    return formReply(read.details);
  }

  function changeLanguage(request: TwinRequest, session: Session | undefined): TwinReply {
    const body = readLanguageChange(request);
    if (!body) return jsonReply(400, { language: ['This field is required.'] });
    // The page: without a customer it is the same answer, and nothing is stored.
    if (session) {
      customers.set(session.phone, { ...detailsOf(session.phone), language: body.language });
      commit('set-language', session.phone);
    }
    return jsonReply(200, { language: body.language });
  }

  function answer(request: TwinRequest, code: CodeFault): TwinReply {
    const operation = operationOf(request);
    if (lacksSlash(request)) return { ...jsonReply(301, {}), headers: { location: `${request.path}/` } };
    if (operation === undefined) return jsonReply(404, { detail: 'Not found.' });
    if (operation === 'request-code') return requestCode(request);
    if (operation === 'sign-in') return signIn(request, code);

    const session = sessionOf(request);
    if (session && request.method === 'POST' && !isOwnRequest(request, session.csrfToken)) {
      return jsonReply(403, { detail: 'CSRF Failed: CSRF token missing or incorrect.' });
    }
    if (operation === 'set-language') return changeLanguage(request, session);
    if (!session) return jsonReply(401, { detail: 'Customer not authenticated' });
    const { phone } = session;
    switch (operation) {
      case 'get-customer': {
        const { occupation: _o, annual_income: _a, marketing_consent: _m, ...shown } = detailsOf(phone);
        return jsonReply(200, shown);
      }
      case 'get-form':
        return formReply(detailsOf(phone));
      case 'update-customer':
        return update(request, phone);
      case 'get-language':
        return jsonReply(200, { language: detailsOf(phone).language, error_message: null });
    }
  }

  return {
    operationOf,
    ignoredFaults: (operation) => (operation === 'sign-in' ? [] : codeFaults),
    answer: (request, { code }) => answer(request, code),
  };
}

function formReply(details: StoredDetails, complaints?: Parameters<typeof formText>[1]): TwinReply {
  const customerId = JSON.stringify(details.customer_id);
  const hasErrors = complaints !== undefined;
  const body = `{"customer_id":${customerId},"form":${formText(details, complaints)},"has_errors":${hasErrors}}`;
  return { status: 200, contentType: 'application/json', body };
}
