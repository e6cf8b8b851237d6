/** Practices 4 and 5 for the customer's own window: each window reaches its own contract and nothing of the other's. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { methodChannel } from '../../shared/contract/bridge.ts';
import { customerMethodChannel } from '../../shared/contract/customer-bridge.ts';
import { customerContract } from '../../shared/contract/customer-contract.ts';
import { Failure } from '../../shared/failure.ts';
import { ok } from '../../shared/result.ts';
import { createFrame } from '../support/electron-double.ts';
import {
  asFrame,
  createSubFrame,
  failureOf,
  methodNames,
  type SenderEvent,
  sessions,
} from './support/boundary.ts';
import {
  type BothBoundaries,
  type BothOptions,
  createBothBoundaries,
  customerMethodNames,
} from './support/customer-boundary.ts';
import { isOpenObject, sampleValue, walkSchema } from './support/schema-walk.ts';

const badSenders: Record<string, (both: BothBoundaries) => SenderEvent> = {
  'the staff’s window': ({ staffWindow, from }) => from(staffWindow),
  'no frame': ({ customerWindow, from }) => ({ ...from(customerWindow), senderFrame: null }),
  'a sub-frame': ({ customerWindow, from }) => ({
    ...from(customerWindow),
    senderFrame: asFrame(createSubFrame(customerWindow.webContents.mainFrame)),
  }),
  'a window that main does not know': ({ stranger, from }) => from(stranger),
  'another origin': ({ customerWindow, from }) => {
    customerWindow.webContents.mainFrame = createFrame('app://kiosk.example/customer.html');
    return from(customerWindow);
  },
  'a detached frame': ({ customerWindow, from }) => {
    customerWindow.webContents.mainFrame.detached = true;
    return from(customerWindow);
  },
};
const isRefused = (answer: unknown) =>
  JSON.stringify(answer) === '{"ok":false,"error":{"code":"sender-refused"}}';

/** What of the customer's contract a bad sender got through to, and of the staff's the customer's window. */
async function admitted(options: BothOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, sender] of Object.entries(badSenders)) {
    const both = await createBothBoundaries(options);
    for (const method of customerMethodNames) {
      const answer = await both.callCustomer(method, {}, sender(both));
      if (!isRefused(answer) || both.handled.length > 0) found.push(`${method} from ${name}`);
    }
  }
  const both = await createBothBoundaries(options);
  for (const method of methodNames) {
    const answer = await both.callStaff(method, {}, both.from(both.customerWindow));
    if (!isRefused(answer) || both.handled.length > 0) found.push(`${method} from the customer’s window`);
  }
  return found;
}

it(`refuses 6 bad senders at each of the ${customerMethodNames.length} methods, and the customer’s window at each of the staff’s ${methodNames.length}`, async () => {
  expect(await admitted()).toEqual([]);
  const both = await createBothBoundaries();
  await both.callCustomer('customer.state', {});
  expect(both.handled).toEqual(['customer.state']);
});

it('negative control: with both windows in one register each reaches the other’s contract, and the same test finds it', async () => {
  const holes = await admitted({ isOneRegister: true });
  expect(holes.filter((hole) => hole.endsWith('from the staff’s window'))).toHaveLength(
    customerMethodNames.length,
  );
  expect(holes.filter((hole) => hole.endsWith('from the customer’s window')).length).toBe(methodNames.length);
});

it('main answers both contracts, on channels that no two share, and nothing else', async () => {
  const { ipcMain } = await createBothBoundaries();
  const channels = [...methodNames.map(methodChannel), ...customerMethodNames.map(customerMethodChannel)];
  expect([...ipcMain.handlers.keys()].sort()).toEqual([...channels].sort());
  expect(new Set(channels).size).toBe(channels.length);
  expect(methodNames.filter((name) => (customerMethodNames as string[]).includes(name))).toEqual([]);
});

it('while nobody is signed in, or the terminal is locked, only the reading is answered', async () => {
  for (const session of [sessions.signedOut, sessions.locked]) {
    const both = await createBothBoundaries({ session });
    for (const method of customerMethodNames)
      await both.callCustomer(method, sampleValue(customerContract[method].input));
    expect(both.handled).toEqual(['customer.state']);
  }
});

const anything = fc.anything({
  withBigInt: true,
  withMap: true,
  withNullPrototype: true,
  withTypedArray: true,
  maxDepth: 3,
});

it('300 inputs at each method: every answer is typed, and none is a bug', async () => {
  const both = await createBothBoundaries();
  for (const method of customerMethodNames) {
    const run = await fc.check(
      fc.asyncProperty(anything, async (value) => {
        both.clock.advance(60_000);
        const answer = (await both.callCustomer(method, value)) as { ok: unknown; error?: unknown };
        return answer.ok === true || Failure.safeParse(answer.error).success;
      }),
      { numRuns: 300 },
    );
    expect({ method, failed: run.failed }).toEqual({ method, failed: false });
  }
  expect(both.bugs).toEqual([]);
});

it('every method has its size limit and its rate limit, and takes a right input', async () => {
  for (const method of customerMethodNames) {
    const { maxBytes, perMinute, input } = customerContract[method];
    const both = await createBothBoundaries();
    expect(failureOf(await both.callCustomer(method, new Uint8Array(maxBytes + 1))).code).toBe('too-large');
    const valid = sampleValue(input);
    for (let call = 0; call < perMinute; call += 1) await both.callCustomer(method, valid);
    expect(failureOf(await both.callCustomer(method, valid)).code).toBe('too-many-calls');
    expect(both.handled).toHaveLength(perMinute);
  }
});

it('an answer with a field too many never leaves: an id, say', async () => {
  const state = { screen: 'welcome', branch: 'x', language: 'en' };
  const seen = { state, isTraining: true };
  const good = await createBothBoundaries({ answer: () => ok(seen) });
  expect(await good.callCustomer('customer.state', {})).toEqual(ok(seen));
  const bad = await createBothBoundaries({
    answer: () => ok({ ...seen, state: { ...state, applicationId: 'x' } }),
  });
  expect(await bad.callCustomer('customer.state', {})).toEqual({ ok: false, error: { code: 'internal' } });
  expect(bad.bugs).toHaveLength(1);
});

it('no object of the contract is open, and no field of what the customer sees can hold an id or a member of staff', () => {
  for (const method of customerMethodNames) {
    const { input, output } = customerContract[method];
    for (const { path, schema } of [...walkSchema(input), ...walkSchema(output)]) {
      expect({ method, path, open: isOpenObject(schema) }).toEqual({ method, path, open: false });
      expect(path).not.toMatch(/applicationId|submissionId|staff|displayName/i);
    }
  }
});
