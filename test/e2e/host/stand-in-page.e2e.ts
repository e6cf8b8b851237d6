/** The page in the stand-in: secure, under its CSP, with the preload's API and nothing else. */
import { callToy, expect, sharedTest as test } from './toy-kiosk.ts';

// The page's own view of what the preload exposes; only inside page.evaluate.
interface Toy {
  call(name: string, ...args: unknown[]): Promise<unknown>;
  send(value: unknown): void;
  on(listener: (value: unknown) => void): () => void;
  add(a: number, b: number): number;
  throws(): void;
  nested: { deep: { value: number } };
  process(): Record<string, unknown>;
  requires(name: string): string;
  twice(): void;
  sync(): void;
}
declare const toy: Toy;

test('the page is a secure context on an origin of its own, and fills the screen', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(() => ({
    origin: location.origin,
    isSecure: isSecureContext,
    size: [innerWidth, innerHeight],
  }));
  expect(seen).toEqual({
    origin: 'https://kiosk.app.localhost',
    isSecure: true,
    size: [1280, 800],
  });
});

test('nothing leads back to the blank page that Chromium started with', async ({ kiosk }) => {
  await expect.poll(() => kiosk.page.evaluate(() => history.length)).toBe(1);
});

test('the page sees the exposed API, frozen, and nothing of Node or of the stand-in', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(window, 'toy');
    return {
      isFrozen: [toy, toy.nested, toy.nested.deep].every(Object.isFrozen),
      isFixed: own?.writable === false && own.configurable === false,
      leaks: Object.getOwnPropertyNames(window).filter((name) =>
        /stand|^require$|^process$|^Buffer$|^module$|ipcRenderer/i.test(name),
      ),
    };
  });
  expect(seen).toEqual({ isFrozen: true, isFixed: true, leaks: [] });
});

test('functions, promises, callbacks and errors cross the bridge', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(async () => {
    const heard: unknown[] = [];
    const stop = toy.on((value) => heard.push(value));
    const next = () => new Promise<void>((resolve) => toy.on(() => resolve()));
    let waiting = next();
    toy.send({ first: true });
    await waiting;
    stop();
    waiting = next();
    toy.send({ second: true });
    await waiting;
    const messageOf = (act: () => void) => {
      try {
        act();
        return 'no error';
      } catch (error) {
        return (error as Error).message;
      }
    };
    return { sum: toy.add(2, 3), heard, thrown: messageOf(toy.throws), twice: messageOf(toy.twice) };
  });
  expect(seen).toEqual({
    sum: 5,
    heard: [{ first: true }],
    thrown: 'from the preload',
    twice: 'Cannot bind an API on top of an existing property on the window object',
  });
});

test('the bridge still works when the page breaks its own built-ins', async ({ kiosk }) => {
  await kiosk.page.reload();
  const seen = await kiosk.page.evaluate(async () => {
    Object.assign(globalThis, { CustomEvent: undefined, XMLHttpRequest: undefined });
    window.dispatchEvent = () => false;
    window.addEventListener = () => undefined;
    return toy.call('echo', { still: 'here' });
  });
  expect(seen).toEqual({ still: 'here' });
  await kiosk.page.reload();
});

test('the preload is a sandboxed one', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(() => ({
    process: toy.process(),
    fs: toy.requires('fs'),
    path: toy.requires('node:path'),
  }));
  expect(seen.process).toMatchObject({ sandboxed: true, contextIsolated: true, type: 'renderer', env: {} });
  expect(seen.fs).toBe("require('fs') in a preload is not in the stand-in");
  expect(seen.path).toBe("require('node:path') in a preload is not in the stand-in");
});

test('values cross as structured clones', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(async () => {
    const given = {
      bytes: new Uint8Array([1, 2, 255]),
      floats: new Float32Array([1.5]),
      part: new Uint8Array([9, 8, 7]).subarray(1),
      buffer: new Uint8Array([9]).buffer,
      date: new Date(5),
      noDate: new Date(Number.NaN),
      map: new Map([[1, { x: 'y' }]]),
      set: new Set(['q']),
      error: new RangeError('e'),
      nothing: undefined,
      none: null,
      numbers: [Number.NaN, -0, Number.NEGATIVE_INFINITY, 12n],
      text: 'é😀 ',
      tagged: { $: 'date', v: 1 },
      proto: JSON.parse('{"__proto__": {"polluted": true}}') as object,
    };
    const got = (await toy.call('echo', given)) as typeof given;
    return {
      kinds: [got.bytes, got.floats, got.part, got.buffer, got.date, got.map, got.set, got.error].map(
        (value) => value.constructor.name,
      ),
      bytes: [...got.bytes, ...got.floats, ...got.part, got.buffer.byteLength],
      dates: [got.date.getTime(), got.noDate.getTime()],
      inside: [got.map.get(1)?.x, got.set.has('q'), got.error.message, got.text, got.none],
      hasNothing: 'nothing' in got && got.nothing === undefined,
      numbers: got.numbers.map((value, index) => Object.is(value, given.numbers[index])),
      tagged: got.tagged,
      proto: [Object.keys(got.proto), 'polluted' in got.proto],
    };
  });
  expect(seen).toEqual({
    kinds: ['Uint8Array', 'Float32Array', 'Uint8Array', 'ArrayBuffer', 'Date', 'Map', 'Set', 'RangeError'],
    bytes: [1, 2, 255, 1.5, 8, 7, 1],
    dates: [5, Number.NaN],
    inside: ['y', true, 'e', 'é😀 ', null],
    hasNothing: true,
    numbers: [true, true, true, true],
    tagged: { $: 'date', v: 1 },
    proto: [['__proto__'], false],
  });
});

test('what cannot be cloned is refused, and errors are worded as Electron words them', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(async () => {
    const around: { self?: unknown } = {};
    around.self = around;
    const deep: unknown[] = [];
    for (let level = 0, at = deep; level < 50_000; level++) {
      const inner: unknown[] = [];
      at.push(inner);
      at = inner;
    }
    const refusals = [];
    for (const value of [Symbol('s'), around, deep, new Blob(['x'])]) {
      try {
        await toy.call('echo', value);
        refusals.push('sent');
      } catch (error) {
        refusals.push((error as Error).message);
      }
    }
    const failed = await toy.call('fail').then(String, (error: Error) => error.message);
    return { refusals, failed };
  });
  expect(seen.refusals).not.toContain('sent');
  expect(seen.failed).toBe("Error invoking remote method 'toy': RangeError: nope");
});

test('5 MB each way, byte for byte', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(async () => {
    const out = new Uint8Array(5_000_000).map((_, index) => index % 251);
    const before = performance.now();
    const told = await toy.call('size', out);
    const between = performance.now();
    const back = (await toy.call('photo', out.length)) as Uint8Array;
    const times = [between - before, performance.now() - between].map(Math.round);
    return {
      told,
      kind: back.constructor.name,
      same: back.every((byte, index) => byte === out[index]),
      times,
    };
  });
  test.info().annotations.push({ type: '5 MB out and back, ms', description: seen.times.join(' and ') });
  expect(seen).toMatchObject({
    told: { kind: 'Uint8Array', length: 5_000_000 },
    kind: 'Uint8Array',
    same: true,
  });
});

test('every message comes from the one main frame, with the exact origin', async ({ kiosk }) => {
  await callToy(kiosk, 'echo', 1);
  const senders = await callToy<object[]>(kiosk, 'senders');
  expect(senders.length).toBeGreaterThan(0);
  for (const sender of senders) {
    expect(sender).toEqual({
      origin: 'app://kiosk',
      url: 'app://kiosk/index.html',
      isMain: true,
      isTop: true,
      detached: false,
      isContents: true,
    });
  }
});

test('the CSP of the response header is enforced', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(async () => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const ran = globalThis as { inline?: boolean; evaluated?: boolean };
    const script = document.createElement('script');
    const attempts = [
      () => {
        script.append('globalThis.inline = true');
        document.head.append(script);
      },
      () => setTimeout('globalThis.evaluated = true' as unknown as () => void),
      () => {
        document.body.innerHTML = '<b>markup</b>';
      },
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/other.html' })),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {}
    }
    const foreign = await fetch('https://example.invalid/').then(String, () => 'blocked');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ran: [ran.inline, ran.evaluated], foreign, violations: [...new Set(violations)].sort() };
  });
  expect(seen.ran).toEqual([undefined, undefined]);
  expect(seen.foreign).toBe('blocked');
  expect(seen.violations).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'require-trusted-types-for']),
  );
});

test('own requests reach the handler with their own address, also from a worker', async ({ kiosk }) => {
  const seen = await kiosk.page.evaluate(async () => {
    const answer = await fetch('/echo?a=b', { method: 'POST', body: 'sent' });
    const policy = (globalThis as never as { trustedTypes: TrustedTypes }).trustedTypes.createPolicy(
      'worker-url',
      {
        createScriptURL: (url) => url,
      },
    );
    const worker = new Worker(policy.createScriptURL('./worker.js') as string);
    const fromWorker = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => resolve(message);
    });
    const cancelled = await fetch('/cancelled').then(String, () => 'blocked');
    const missing = await fetch('/no-such-file').then(({ status }) => status);
    return {
      text: await answer.text(),
      url: answer.headers.get('x-url'),
      added: answer.headers.get('x-added'),
      fromWorker,
      cancelled,
      missing,
    };
  });
  expect(seen).toMatchObject({
    text: 'sent',
    url: 'app://kiosk/echo?a=b',
    added: 'by main',
    cancelled: 'blocked',
    missing: 404,
  });
  expect(seen.fromWorker).toContain('font-family');
});

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}
