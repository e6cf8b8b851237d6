/**
 * The suite that every provider passes: whatever a server, a network or a twin does, one call ends in one typed outcome
 * of its class, is made once, and tells nobody who the customer is.
 */
import { Agent, interceptors, request } from 'undici';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient, type HttpClient } from '../../electron/http/http-client.ts';
import type { SecretFailure } from '../../electron/keychain/secret-store.ts';
import type { PracticeFault } from '../../shared/contract/training-contract.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { ContractCall, ContractOperation, ContractSubject, TwinUnderTest } from './contract-subject.ts';
import { type RawServer, reply, replyJson, startRawServer } from './raw-server.ts';
import { makeCertificate } from './self-made-certificate.ts';
import { expectNoMarker, expectTyped } from './typed-outcome.ts';
import { wireCases } from './wire-cases.ts';

const never = () => new AbortController().signal;

const createClient = (answerMs: number, authorities?: readonly string[]): HttpClient =>
  createHttpClient({
    clock: createFakeClock(),
    timeouts: { connectMs: 300, answerMs, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
    ...(authorities && { authorities }),
  });
/** For everything that does answer, however busy the machine is. */
const patientMs = 10_000;
/** For what never does. */
const impatientMs = 100;

/** Declares the suite for one provider, and prints how many cases it was. */
export function describeProviderContract(subject: ContractSubject): void {
  describe(`${subject.name}: the provider contract`, () => declareCases(subject));
}

function declareCases(subject: ContractSubject): void {
  const names = Object.keys(subject.operations);
  let cases = 0;
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];

  const callOf = (name: string, calls: Readonly<Record<string, ContractCall>>): ContractCall => {
    const call = calls[name];
    if (!call) throw new Error(`${subject.name} has no operation ${name}`);
    return call;
  };
  const operationOf = (name: string) => {
    const operation = subject.operations[name];
    if (!operation) throw new Error(`${subject.name} has no operation ${name}`);
    return operation;
  };

  afterEach(() => {
    cases += 1;
    for (const spy of spies) expectNoMarker(spy.mock.calls, subject.markers);
  });
  afterAll(() => {
    for (const spy of spies) spy.mockRestore();
    console.info(`${subject.name}: ${cases} contract cases`);
  });

  describe.each(names)('%s', (name) => {
    let server: RawServer;
    let http: HttpClient;
    let impatient: HttpClient;
    beforeEach(async () => {
      server = await startServer();
      http = createClient(patientMs);
      impatient = createClient(impatientMs);
    });
    afterEach(async () => {
      await http.close();
      await impatient.close();
      await server.close();
    });
    const startServer = async (tls?: Parameters<typeof startRawServer>[0]) => {
      const started = await startRawServer(tls);
      started.answerAside(({ head }) => {
        const [method = '', path = ''] = head.split(' ');
        const aside = subject.prelude?.(name, { method, path });
        return aside && replyJson(aside.status, aside.body);
      });
      return started;
    };
    const call = (more: Partial<Parameters<ContractSubject['connect']>[0]> = {}) =>
      callOf(name, subject.connect({ baseUrl: server.origin, http, ...more }));
    const operation = operationOf(name);
    const echo = subject.markers.join(' ');

    it.each(wireCases(operation, echo))('on the wire: $name', async (wireCase) => {
      server.answerWith(wireCase.answer);
      const ended = await call({ http: wireCase.staysAway ? impatient : http }).send(never());
      expectTyped(ended, operation.answer, subject.markers);
      expect(ended).toMatchObject(wireCase.outcome);
      const asksAgain = wireCase.status !== undefined && operation.asksAgainAfter?.includes(wireCase.status);
      expect(server.received).toHaveLength(asksAgain ? 2 : 1);
    });

    it(`is ${operation.outcomeClass}`, () => {
      expect(call().outcomeClass).toBe(operation.outcomeClass);
    });

    it.each([301, 302, 303, 307, 308])(
      'a redirect (%i) to another host carries nothing there',
      async (status) => {
        const elsewhere = await startRawServer();
        elsewhere.answerWith(replyJson(operation.success.status, operation.success.body));
        server.answerWith(reply(status, { location: `${elsewhere.origin}/` }));
        const ended = await call().send(never());
        expect(ended).toMatchObject({ kind: 'unclear', failure: { code: 'provider-garbled' } });
        expect(elsewhere.connections()).toBe(0);
        await elsewhere.close();
      },
    );

    it('a server that nobody vouches for gets nothing', async () => {
      const certificate = makeCertificate();
      const secure = await startServer(certificate);
      secure.answerWith(replyJson(operation.success.status, operation.success.body));
      const refused = await call({ baseUrl: secure.origin }).send(never());
      expect(refused).toEqual({ kind: 'not-sent', failure: { code: 'not-trusted' } });
      expect(secure.received).toEqual([]);
      // The control: the same server is fine once somebody vouches for it.
      const trusting = createClient(patientMs, [certificate.cert]);
      const ended = await call({ baseUrl: secure.origin, http: trusting }).send(never());
      expect(ended).toMatchObject({ kind: 'answered' });
      await trusting.close();
      await secure.close();
    });

    it('a server that is not there gets nothing', async () => {
      const gone = await startRawServer();
      await gone.close();
      const ended = await call({ baseUrl: gone.origin }).send(never());
      expect(ended).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
    });

    it('called off before it leaves: not sent; in mid-air: unclear', async () => {
      const before = await call().send(AbortSignal.abort());
      expect(before).toMatchObject({ kind: 'not-sent' });
      expect(server.received).toEqual([]);
      const controller = new AbortController();
      server.answerWith(() => controller.abort());
      expect(await call().send(controller.signal)).toMatchObject({ kind: 'unclear' });
    });

    const secretFailures: readonly SecretFailure[] = subject.withoutCredentials
      ? []
      : [
          { code: 'secret-absent', name: 'x' },
          { code: 'keychain-locked' },
          { code: 'keychain-unavailable' },
          { code: 'keychain-denied' },
        ];
    it.each(secretFailures)('without credentials ($code) nothing leaves', async (secretFailure) => {
      const ended = await call({ secretFailure }).send(never());
      expect(ended).toEqual({ kind: 'not-sent', failure: secretFailure });
      expect(server.connections()).toBe(0);
    });

    if (operation.presence === 'none') {
      it('needs nobody at the counter', async () => {
        expect(call().presence).toBe('none');
        server.answerWith(replyJson(operation.success.status, operation.success.body));
        expect(await call({ visitIsOpen: () => false }).send(never())).toMatchObject({ kind: 'answered' });
      });
    } else {
      it('once the visit is over nothing leaves', async () => {
        const ended = await call({ visitIsOpen: () => false }).send(never());
        expect(ended).toEqual({ kind: 'not-sent', failure: { code: 'wrong-state' } });
        expect(server.connections()).toBe(0);
      });
    }
  });

  describe('with its twin', () => {
    const clients: HttpClient[] = [];
    const twins: TwinUnderTest[] = [];
    afterEach(async () => {
      for (const { close } of [...clients.splice(0), ...twins.splice(0)]) await close();
    });
    const startTwin = async (answerMs: number) => {
      const http = createClient(answerMs);
      clients.push(http);
      const twin = await subject.startTwin(http);
      twins.push(twin);
      const send = (name: string) => {
        const call = twin.calls[name];
        if (!call) throw new Error(`the twin of ${subject.name} has no ${name}`);
        return call(never());
      };
      return { twin, send };
    };

    it.each(names)('%s succeeds', async (name) => {
      const { send } = await startTwin(patientMs);
      const ended = await send(name);
      expectTyped(ended, operationOf(name).answer, subject.markers);
      expect(ended).toMatchObject({ kind: 'answered', providerNow: expect.any(Number) });
    });

    const isRead = (name: string) => operationOf(name).outcomeClass === 'read-only';
    const faults = [
      ['slow', () => ({ kind: 'unclear', failure: { code: 'answer-lost' } })],
      ['down', () => ({ kind: 'unclear', failure: { code: 'answer-lost' } })],
      ['too-many-requests', () => ({ kind: 'not-sent', failure: { code: 'provider-busy', waitMs: 3000 } })],
      ['server-error', (name: string) => inTrouble(isRead(name))],
      ['server-error-html', (name: string) => inTrouble(isRead(name))],
      ['lost-before-commit', () => ({ kind: 'unclear', failure: { code: 'answer-lost' } })],
      ['lost-after-commit', () => ({ kind: 'unclear', failure: { code: 'answer-lost' } })],
      ['malformed-json', (name: string) => misread(operationOf(name).twinAnswersByStatus === true)],
      ['big-body', (name: string) => misread(operationOf(name).twinAnswersByStatus === true)],
      ['wrong-types', (name: string) => misread(isStatusEnough(operationOf(name)))],
    ] satisfies [PracticeFault, (name: string) => object][];

    /** Whether the deed is done when this fault has had its way. */
    const commitsUnder = (fault: PracticeFault) =>
      ['slow', 'lost-after-commit', 'malformed-json', 'big-body', 'wrong-types'].includes(fault);

    it.each(
      names.flatMap((name) => faults.map(([fault, outcome]) => ({ name, fault, outcome: outcome(name) }))),
    )('$name under $fault', async ({ name, fault, outcome }) => {
      // Long enough for what a call prepares, on any machine.
      const { twin, send } = await startTwin(fault === 'slow' ? 5 * impatientMs : patientMs);
      await twin.setFault(name, fault);
      const ended = await send(name);
      expectTyped(ended, operationOf(name).answer, subject.markers);
      expect(ended).toMatchObject(outcome);
      if (subject.committing.includes(name)) expect(twin.committed(name)).toBe(commitsUnder(fault) ? 1 : 0);
    });

    it('is not reached at all while it is down, and is back afterwards', async () => {
      const { twin, send } = await startTwin(patientMs);
      const [name = ''] = names;
      await twin.setFault(undefined, 'down');
      expect(await send(name)).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
      await twin.setFault(undefined, 'none');
      expect(await send(name)).toMatchObject({ kind: 'answered' });
    });
  });

  it('the control: a client that follows redirects would be seen elsewhere', async () => {
    const [here, elsewhere] = [await startRawServer(), await startRawServer()];
    here.answerWith(reply(307, { location: elsewhere.origin }));
    elsewhere.answerWith(reply(200));
    const following = new Agent().compose(interceptors.redirect({ maxRedirections: 1 }));
    await request(here.origin, { dispatcher: following }).then(({ body }) => body.dump());
    expect(elsewhere.received).toHaveLength(1);
    await here.close();
    await elsewhere.close();
  });
}

const isStatusEnough = ({ statusIsAnswer, twinAnswersByStatus }: ContractOperation) =>
  statusIsAnswer === true || twinAnswersByStatus === true;

const misread = (isUnread: boolean) =>
  isUnread ? { kind: 'answered' } : { kind: 'unclear', failure: { code: 'provider-garbled' } };

const inTrouble = (isRead: boolean) =>
  isRead
    ? { kind: 'not-sent', failure: { code: 'provider-down' } }
    : { kind: 'unclear', failure: { code: 'answer-lost' } };
