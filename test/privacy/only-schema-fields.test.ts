/**
 * Only what a provider's pages ask for leaves the kiosk, and it goes to that provider alone. Every call of every provider is made as a visit makes
 * it, with everything that a customer could have said, and what reached the wire is compared with the pages in both directions: a place
 * that is on no page is one too many, and a place that nobody sends any more is a line of the table that says something else than the code.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../electron/http/http-client.ts';
import type { ContractSubject } from '../providers/contract-subject.ts';
import { democranceSubject } from '../providers/democrance-subject.ts';
import { kybioSubject } from '../providers/kybio-subject.ts';
import { noahSubject } from '../providers/noah-subject.ts';
import { quantumMetalSubject } from '../providers/quantum-metal-subject.ts';
import { replyJson, startRawServer } from '../providers/raw-server.ts';
import { yativoSubject } from '../providers/yativo-subject.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { type DocumentedRequest, documentedRequests, httpHeaders } from './provider-fields.ts';

const subjects: readonly ContractSubject[] = [
  quantumMetalSubject,
  noahSubject('ES384'),
  kybioSubject,
  yativoSubject,
  democranceSubject,
];

/** A request as it reached the wire, taken apart. */
interface SentRequest {
  readonly headers: readonly string[];
  readonly query: readonly string[];
  readonly body: readonly string[];
}

/** Every request that the calls made, by provider, method and path. */
const sent = new Map<string, SentRequest[]>();

beforeAll(async () => {
  for (const subject of subjects)
    for (const name of Object.keys(subject.operations)) await callOnce(subject, name);
});
afterAll(() => sent.clear());

async function callOnce(subject: ContractSubject, name: string): Promise<void> {
  const server = await startRawServer();
  const http = createHttpClient({
    clock: createFakeClock(),
    timeouts: { connectMs: 5000, answerMs: 10_000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  const operation = subject.operations[name];
  server.answerAside(({ head, body }) => {
    const [method = '', path = ''] = head.split(' ');
    note(subject.name, head, body);
    const aside = subject.prelude?.(name, { method, path }) ?? operation?.success;
    return aside && replyJson(aside.status, aside.body);
  });
  try {
    const call = subject.connect({ baseUrl: server.origin, http })[name];
    const outcome = await call?.send(new AbortController().signal);
    expect({ name, kind: outcome?.kind }).toEqual({ name, kind: 'answered' });
  } finally {
    await http.close();
    await server.close();
  }
}

function note(subjectName: string, head: string, body: Buffer): void {
  const [first = '', ...lines] = head.split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const { pathname, searchParams } = new URL(target, 'http://there');
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
  const provider = subjectName.split(' ')[0]?.replace(/,$/, '');
  const key = `${provider} ${method} ${path}`;
  const request: SentRequest = {
    headers: lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()),
    query: [...searchParams.keys()],
    body: body.length === 0 ? [] : placesOf(JSON.parse(body.toString('utf8'))),
  };
  sent.set(key, [...(sent.get(key) ?? []), request]);
}

/** Every place that holds a value: `a.b`, `list[].c`. An empty list is a value. */
function placesOf(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [at] : value.flatMap((inner) => placesOf(inner, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, inner]) =>
    placesOf(inner, at === '' ? name : `${at}.${name}`),
  );
}

const withStar = (place: string) => place.replace(/^[^.]+/, '*');

/** What is on the wire and on no page. */
function tooMuch(request: SentRequest, page: DocumentedRequest): readonly string[] {
  const { headers = [], query = [], body = [] } = page;
  const isServed = body.some((place) => place.startsWith('*'));
  return [
    ...request.headers
      .filter((name) => !headers.includes(name) && !httpHeaders.includes(name))
      .map((name) => `header ${name}`),
    ...request.query.filter((name) => !query.includes(name)).map((name) => `query ${name}`),
    ...request.body
      .filter((place) => !body.includes(isServed ? withStar(place) : place))
      .map((place) => `body ${place}`),
  ];
}

/** What the table has and nobody sends. */
function tooLittle(requests: readonly SentRequest[], page: DocumentedRequest): readonly string[] {
  const { headers = [], query = [], body = [] } = page;
  const isSent = (of: (request: SentRequest) => readonly string[], name: string) =>
    requests.some((request) => of(request).includes(name));
  return [
    ...headers.filter((name) => !isSent((request) => request.headers, name)),
    ...query.filter((name) => !isSent((request) => request.query, name)),
    ...body.filter(
      (place) =>
        !isSent((request) => (place.startsWith('*') ? request.body.map(withStar) : request.body), place),
    ),
  ];
}

it('every request that is made is on the provider’s pages, and every one in the table is made', () => {
  expect([...sent.keys()].sort()).toEqual(Object.keys(documentedRequests).sort());
});

describe.each(Object.entries(documentedRequests))('%s', (key, page) => {
  it('sends what the page has, and nothing else', () => {
    const requests = sent.get(key) ?? [];
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.flatMap((request) => tooMuch(request, page))).toEqual([]);
    expect(tooLittle(requests, page)).toEqual([]);
    for (const place of page.leftOut ?? []) expect(requests.flatMap(({ body }) => body)).not.toContain(place);
  });
});

describe('negative control', () => {
  const page = documentedRequests['noah PUT /v1/customers/:id'];
  const whole = () => sent.get('noah PUT /v1/customers/:id')?.[0];

  it.each<[string, Partial<SentRequest>]>([
    ['header x-terminal', { headers: ['x-terminal'] }],
    ['query staff', { query: ['staff'] }],
    ['body FullName.Title', { body: ['FullName.Title'] }],
    ['body Identities[].Picture', { body: ['Identities[].Picture'] }],
    ['body customer', { body: ['customer'] }],
  ])('%s is one too many', (found, more) => {
    const request = whole();
    if (!request || !page) throw new Error('nothing was sent');
    expect(tooMuch(request, page)).toEqual([]);
    const grown = {
      headers: [...request.headers, ...(more.headers ?? [])],
      query: [...request.query, ...(more.query ?? [])],
      body: [...request.body, ...(more.body ?? [])],
    };
    expect(tooMuch(grown, page)).toEqual([found]);
  });

  it('a place that is sent no more is missed', () => {
    const request = whole();
    if (!request || !page) throw new Error('nothing was sent');
    const { body } = request;
    expect(tooLittle([{ ...request, body: body.filter((place) => place !== 'DateOfBirth') }], page)).toEqual([
      'DateOfBirth',
    ]);
  });
});
