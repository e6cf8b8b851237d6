/** Whatever bytes come back as an answer, a call ends in a typed outcome: never in a throw, never in a quote. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { HttpClient } from '../../electron/http/http-client.ts';
import type { HttpAnswer, HttpOutcome } from '../../electron/http/http-outcome.ts';
import type { ContractOperation, ContractSubject } from './contract-subject.ts';
import { expectTyped } from './typed-outcome.ts';

const statuses = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(200, 201, 204) },
  fc.constantFrom(301, 400, 401, 404, 408, 422, 429, 500, 503),
  fc.integer({ min: 100, max: 999 }),
);

const labels = fc.oneof(
  { weight: 4, arbitrary: fc.constant('application/json') },
  fc.constantFrom(undefined, 'text/html', 'application/problem+json', ''),
);

/** A good reply with one thing in it changed: far likelier to get past the first check than noise is. */
function nearMisses(good: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(good);
  return fc
    .tuple(
      fc.constantFrom(...paths),
      fc.oneof(fc.jsonValue(), fc.integer(), fc.double(), fc.constant(undefined)),
    )
    .map(([path, value]) => replaced(good, path, value));
}

function answersTo(operation: ContractOperation, markers: readonly string[]): fc.Arbitrary<HttpAnswer> {
  const text = fc.oneof(
    { weight: 4, arbitrary: nearMisses(operation.success.body).map((value) => JSON.stringify(value) ?? '') },
    fc
      .record({
        code: fc.oneof(fc.integer(), fc.double()),
        message: fc.constantFrom(...markers),
        data: fc.jsonValue(),
      })
      .map((value) => JSON.stringify(value)),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  const body = fc.oneof(
    { weight: 5, arbitrary: text.map((content) => Buffer.from(content)) },
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  );
  return fc.record({
    status: statuses,
    body,
    contentType: labels,
    retryAfterMs: fc.option(fc.nat(3_600_000), { nil: undefined }),
    providerNow: fc.option(fc.nat(), { nil: undefined }),
  });
}

/** Declares the property for every operation, with this many generated answers each. */
export function describeReplyFuzz(subject: ContractSubject, runs: number): void {
  describe(`${subject.name}: ${runs * Object.keys(subject.operations).length} generated answers`, () => {
    it.each(Object.entries(subject.operations))(
      '%s',
      async (name, operation) => {
        const next: { outcome: HttpOutcome } = {
          outcome: { kind: 'unclear', failure: { code: 'answer-lost' } },
        };
        const http: HttpClient = {
          send: async ({ method, url }) => {
            const aside = subject.prelude?.(name, { method, path: url.pathname });
            return aside ? answered(aside) : next.outcome;
          },
          close: async () => undefined,
        };
        const call = subject.connect({ baseUrl: 'https://provider.example', http })[name];
        await fc.assert(
          fc.asyncProperty(answersTo(operation, subject.markers), async (answer) => {
            next.outcome = { kind: 'answered', answer };
            const ended = await call?.send(new AbortController().signal);
            if (!ended) throw new Error(`no operation ${name}`);
            expectTyped(ended, operation.answer, subject.markers);
          }),
          { numRuns: runs },
        );
      },
      60_000,
    );
  });
}

function answered({ status, body }: { readonly status: number; readonly body: unknown }): HttpOutcome {
  const head = { contentType: 'application/json', retryAfterMs: undefined, providerNow: undefined };
  return { kind: 'answered', answer: { status, body: Buffer.from(JSON.stringify(body)), ...head } };
}

type Path = readonly string[];

function pathsOf(value: unknown, here: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...here, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}
