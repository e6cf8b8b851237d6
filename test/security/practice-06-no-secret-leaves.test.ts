/**
 * Practice 6: no secret ever leaves main. At the port: a credential planted at every place of every answer and every event does not
 * reach the page. In the running app, page, messages, logs and disk are searched (`test/e2e/security/practice-06-…`).
 */
import type { BrowserWindow as ElectronWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createKnownWindows } from '../../electron/ipc/known-windows.ts';
import { createPublisher } from '../../electron/ipc/publish-events.ts';
import { runHandler } from '../../electron/ipc/run-handler.ts';
import { appEntryUrl, appOrigin } from '../../electron/window/app-origin.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { MethodSpec } from '../../shared/contract/define.ts';
import { type EventName, events } from '../../shared/contract/events.ts';
import { err, ok } from '../../shared/result.ts';
import { BrowserWindow } from '../support/electron-double.ts';
import { createBoundary, methodNames } from './support/boundary.ts';
import { isOpenObject, sampleValue, walkSchema } from './support/schema-walk.ts';

const canary = 'canary-4f1d9b7c-credential';

/** Copies of a value, each with the canary as one surplus field, in one object of it after another. */
function planted(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.entries(value).flatMap(([name, inner]) =>
    planted(inner).map((copy) =>
      Array.isArray(value) ? value.with(Number(name), copy) : { ...value, [name]: copy },
    ),
  );
  return Array.isArray(value) ? deeper : [{ ...value, apiKey: canary }, ...deeper];
}

describe('an answer with a credential in it never reaches the page', () => {
  it.each(methodNames)('%s', async (method) => {
    const { input, output } = contract[method];
    const good = sampleValue(output);
    const attempts = [
      ...planted(good).map(ok),
      ok(canary),
      { ...ok(good), apiKey: canary },
      err({ code: 'internal', apiKey: canary }),
      err(canary),
      canary,
    ];
    for (const answer of [...attempts, () => Promise.reject(new Error(canary))]) {
      const boundary = await createBoundary({
        answer: () => (typeof answer === 'function' ? answer() : answer),
      });
      const answered = await boundary.call(method, sampleValue(input));
      expect(JSON.stringify(answered)).not.toContain(canary);
    }
    // The same answer without the canary does arrive.
    const boundary = await createBoundary({ answer: () => ok(good) });
    expect(await boundary.call(method, sampleValue(input))).toMatchObject({ ok: true });
  });
});

it.each(Object.keys(events) as EventName[])(
  'an event with a credential in it is not sent: %s',
  async (event) => {
    const windows = createKnownWindows();
    const window = new BrowserWindow();
    await window.loadURL(appEntryUrl);
    windows.add(window as unknown as ElectronWindow);
    const publish = createPublisher({ windows, origin: appOrigin, onBug: () => {} });
    const good = sampleValue(events[event]);
    for (const payload of planted(good)) publish(event, payload as never);
    expect(window.webContents.sent).toEqual([]);
    publish(event, good as never);
    expect(window.webContents.sent).toHaveLength(1);
  },
);

/** The places of a contract where a surplus field would pass: objects that are open, values that are anything. */
function openPlaces(schemas: Readonly<Record<string, z.core.$ZodType>>): readonly string[] {
  return Object.entries(schemas).flatMap(([name, schema]) =>
    walkSchema(schema)
      .filter(
        (place) => isOpenObject(place.schema) || ['unknown', 'any'].includes(place.schema._zod.def.type),
      )
      .map(({ path }) => name + path),
  );
}

it('every object that leaves main, at any depth, is closed', () => {
  const outputs = Object.fromEntries(methodNames.map((method) => [method, contract[method].output]));
  expect(openPlaces({ ...outputs, ...events })).toEqual([]);
});

it('no input has keys of the caller’s own making, which a refusal could repeat', () => {
  const places = methodNames.flatMap((method) => walkSchema(contract[method].input));
  const ownKeys = places.filter(({ schema }) => {
    const { def } = schema._zod;
    return def.type === 'map' || (def.type === 'record' && def.keyType._zod.def.type !== 'enum');
  });
  expect(ownKeys.map(({ path }) => path)).toEqual([]);
});

const aboutSecrets = methodNames.filter((method) => /secret|credential|password|token|key/i.test(method));

it('the methods about credentials and keys are for a supervisor, and answer with words of our own, the digits of a code, and what is public', () => {
  expect(aboutSecrets).toEqual([
    // The public half, by which exports of this terminal are known.
    'audit.read-key',
    ...['credentials.list', 'credentials.write', 'credentials.test'],
  ]);
  const texts = aboutSecrets.flatMap((method) =>
    walkSchema(contract[method].output)
      .filter(({ schema }) => !['enum', 'literal', 'boolean', 'null'].includes(schema._zod.def.type))
      .filter(({ schema }) => !['object', 'array', 'union', 'optional'].includes(schema._zod.def.type))
      .map(({ path, schema }) => `${method}${path} ${schema._zod.def.type}`),
  );
  expect(texts).toEqual([
    'audit.read-key.publicKey string',
    'audit.read-key.fingerprint string',
    'credentials.test.|2.providerCode string',
  ]);
  expect(
    contract['credentials.test'].output.safeParse({ proof: 'unexplained-code', providerCode: canary }),
  ).toMatchObject({ success: false });
  for (const method of aboutSecrets) expect(contract[method].access).toBe('supervisor');
});

it('negative control: an open output lets the credential out, and both checks say so', async () => {
  const open = z.object({ state: z.string(), inner: z.looseObject({ name: z.string() }) });
  expect(openPlaces({ 'staff.read-session': open })).toEqual([
    'staff.read-session',
    'staff.read-session.inner',
  ]);
  const spec: MethodSpec = {
    ...contract['staff.read-session'],
    output: z.looseObject({ state: z.string() }),
  };
  const handler = () => ok({ state: 'signed-out', apiKey: canary });
  const call = { input: {}, context: { staff: undefined, mode: 'live' } } as const;
  const answered = await runHandler({ name: 'staff.read-session', spec }, handler, call);
  expect(JSON.stringify(answered)).toContain(canary);
});
