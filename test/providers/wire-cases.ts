/** Everything a server or a network may do to one call, and the outcome it must end in by the operation's class. */
import { gzipSync } from 'node:zlib';
import type { OutcomeClass } from '../../shared/domain/provider.ts';
import type { ContractOperation } from './contract-subject.ts';
import { breakOff, hangUp, type RawAnswer, reply, replyJson, stayAway } from './raw-server.ts';

/** One thing that can happen. */
export interface WireCase {
  readonly name: string;
  readonly answer: RawAnswer;
  /** Compared with `toMatchObject`. */
  readonly outcome: object;
  /** Of the answer, where it is an HTTP status that matters. */
  readonly status?: number;
  /** Ends only by our own time limit. */
  readonly staysAway?: true;
}

const unclear = (code: string) => ({ kind: 'unclear', failure: { code } });
const notSent = (code: string, details: object = {}) => ({ kind: 'not-sent', failure: { code, ...details } });
const refused = (status: number, code = 'provider-refused') => ({
  kind: 'refused',
  failure: { code },
  providerCode: `http-${status}`,
});

/** A server in trouble: a read can't have changed anything, everything else may have. */
const inTrouble = (outcomeClass: OutcomeClass) =>
  outcomeClass === 'read-only' ? notSent('provider-down') : unclear('answer-lost');

const json = { 'content-type': 'application/json' };
const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, 'x');

/** The cases for one operation. `echo` is planted in every error body, as a careless server would quote the request. */
export function wireCases(operation: ContractOperation, echo: string): readonly WireCase[] {
  const { outcomeClass } = operation;
  const { status, body } = operation.success;
  const good = JSON.stringify(body);
  const success = { kind: 'answered', answer: operation.successAnswer };
  const notUtf8 = Buffer.concat([
    Buffer.from('{"x":"'),
    Buffer.from([0xff]),
    Buffer.from(`",${good.slice(1)}`),
  ]);
  const meaningOf = (code: number, usual: object) => operation.statusMeans?.[code] ?? usual;
  const html = `<html><h1>Error</h1><p>${echo}</p></html>`;
  const clientErrors = [400, 404, 405, 409, 410, 413, 415, 422, 451].map((code) => ({
    name: `HTTP ${code}`,
    answer: reply(code, { 'content-type': 'text/html' }, html),
    outcome: meaningOf(code, refused(code)),
    status: code,
  }));

  return [
    { name: 'success', answer: replyJson(status, body), outcome: success },
    {
      name: 'success with fields that nobody knows',
      answer: replyJson(status, { ...(body as object), trace: echo }),
      outcome: success,
    },
    {
      name: 'success in gzip',
      answer: reply(status, { ...json, 'content-encoding': 'gzip' }, gzipSync(good)),
      outcome: success,
    },
    {
      name: 'success with a Date',
      answer: replyJson(status, body, { date: 'Sun, 03 May 2026 09:10:00 GMT' }),
      outcome: { ...success, providerNow: Date.UTC(2026, 4, 3, 9, 10) },
    },
    ...operation.documentedErrors.map((error) => ({
      name: `documented: ${error.name}`,
      answer: replyJson(error.status, error.body),
      outcome: error.outcome,
      status: error.bodyStatus ?? error.status,
    })),

    ...clientErrors,
    {
      name: 'HTTP 401',
      answer: reply(401, {}, echo),
      outcome: meaningOf(401, refused(401, 'credentials-refused')),
      status: 401,
    },
    {
      name: 'HTTP 403',
      answer: reply(403, {}, html),
      outcome: meaningOf(403, refused(403, 'credentials-refused')),
    },
    { name: 'HTTP 408', answer: reply(408), outcome: inTrouble(outcomeClass) },
    {
      name: 'HTTP 429 without Retry-After',
      answer: reply(429, {}, echo),
      outcome: notSent('provider-busy', { waitMs: 5000 }),
    },
    {
      name: 'HTTP 429 with Retry-After',
      answer: reply(429, { 'retry-after': '7' }),
      outcome: notSent('provider-busy', { waitMs: 7000 }),
    },
    {
      name: 'HTTP 429 with a Retry-After beyond reason',
      answer: reply(429, { 'retry-after': '999999' }),
      outcome: notSent('provider-busy', { waitMs: 3_600_000 }),
    },
    {
      name: 'HTTP 503 with Retry-After',
      answer: reply(503, { 'retry-after': '30' }),
      outcome: notSent('provider-busy', { waitMs: 30_000 }),
    },
    { name: 'HTTP 500 in JSON', answer: replyJson(500, { message: echo }), outcome: inTrouble(outcomeClass) },
    {
      name: 'HTTP 500 in HTML',
      answer: reply(500, { 'content-type': 'text/html' }, html),
      outcome: inTrouble(outcomeClass),
    },
    {
      name: 'HTTP 502 in HTML',
      answer: reply(502, { 'content-type': 'text/html' }, html),
      outcome: inTrouble(outcomeClass),
    },
    { name: 'HTTP 503', answer: reply(503), outcome: inTrouble(outcomeClass) },
    { name: 'HTTP 504', answer: reply(504), outcome: inTrouble(outcomeClass) },
    { name: 'HTTP 304', answer: reply(304), outcome: unclear('provider-garbled') },
    { name: 'HTTP 799', answer: reply(799), outcome: unclear('provider-garbled') },

    { name: 'no answer in time', answer: stayAway, outcome: unclear('answer-lost'), staysAway: true },
    { name: 'a reset instead of an answer', answer: hangUp, outcome: unclear('answer-lost') },
    {
      name: 'a reset in mid-body',
      answer: breakOff(status, json, good.slice(0, 8), 'reset'),
      outcome: unclear('answer-lost'),
    },
    {
      name: 'a body that ends too early',
      answer: breakOff(status, json, good.slice(0, 8), 'end'),
      outcome: unclear('answer-lost'),
    },
    {
      name: 'a body cut off with the length to match',
      answer: reply(status, json, good.slice(0, -3)),
      outcome: unclear('provider-garbled'),
    },
    {
      name: 'half a gzip body',
      answer: reply(status, { ...json, 'content-encoding': 'gzip' }, gzipSync(good).subarray(0, 20)),
      outcome: unclear('provider-garbled'),
    },
    {
      name: 'ten megabytes',
      answer: reply(status, json, tenMegabytes),
      outcome: unclear('provider-garbled'),
    },
    {
      name: 'ten megabytes that were a few kilobytes',
      answer: reply(status, { ...json, 'content-encoding': 'gzip' }, gzipSync(tenMegabytes)),
      outcome: unclear('provider-garbled'),
    },
    {
      name: 'a page with status 200',
      answer: reply(200, { 'content-type': 'text/html; charset=utf-8' }, html),
      outcome: unclear('provider-garbled'),
    },
    {
      name: 'the right body under the wrong label',
      answer: reply(status, { 'content-type': 'text/html' }, good),
      outcome: unclear('provider-garbled'),
    },
    {
      name: 'bytes that are not UTF-8',
      answer: reply(status, json, notUtf8),
      outcome: unclear('provider-garbled'),
    },
    ...['null', '[]', '"text"', '7'].map((body) => ({
      name: `the JSON ${body}`,
      answer: reply(status, json, body),
      outcome: unclear('provider-garbled'),
    })),
    ...['{}', '{"__proto__":{"code":0}}'].map((body) => ({
      name: `the JSON ${body}`,
      answer: reply(status, json, body),
      outcome: operation.statusIsAnswer ? success : unclear('provider-garbled'),
    })),
    {
      name: 'success without a body',
      answer: reply(status),
      outcome: operation.statusIsAnswer ? success : unclear('provider-garbled'),
    },
    ...(operation.otherSuccesses ?? []).map((other) => ({
      name: `success as HTTP ${other.status}`,
      answer: reply(other.status),
      outcome: { kind: 'answered', answer: other.answer },
    })),
  ];
}
