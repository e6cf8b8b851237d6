/**
 * Inputs that no page of ours sends, each made where it is used: some can't be copied from here to there. The function is handed to the
 * page as it is, so it uses nothing from outside itself.
 */
export function hostileInputs(): Readonly<Record<string, () => unknown>> {
  const nested = (levels: number, wrap: (inner: unknown) => unknown) => {
    let value: unknown = 'x';
    for (let level = 0; level < levels; level += 1) value = wrap(value);
    return value;
  };
  const polluting = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  return {
    null: () => null,
    'a text': () => 'text',
    'a number': () => 7,
    'not a number': () => Number.NaN,
    infinity: () => Number.NEGATIVE_INFINITY,
    'a number too large to be one': () => 2n ** 2000n,
    true: () => true,
    'an empty list': () => [],
    'a list that says it is long': () => new Array(1_000_000),
    'two megabytes of text': () => ({ text: 'x'.repeat(2_000_000) }),
    'forty megabytes of bytes': () => new Uint8Array(40_000_000),
    'two hundred deep': () => nested(200, (value) => ({ value })),
    'ten thousand deep': () => nested(5000, (value) => [value]),
    'itself inside itself': () => {
      const value: Record<string, unknown> = {};
      value.self = value;
      return value;
    },
    'a few bytes that unfold': () => nested(28, (value) => [value, value]),
    'the prototype as a key': () => JSON.parse(polluting),
    'the prototype as a key, beside another': () => ({ ...JSON.parse(`{"x":${polluting}}`), extra: 1 }),
    'the constructor as a key': () => ({ constructor: { prototype: { polluted: true } } }),
    'toString as a key': () => ({ toString: 'x', valueOf: 'x', hasOwnProperty: 'x' }),
    // biome-ignore lint/suspicious/noThenProperty: the attack itself
    'then as a key': () => ({ then: 'x' }),
    'a map with the prototype in it': () => new Map([['__proto__', { polluted: true }]]),
    'a set': () => new Set([1]),
    'a function': () => () => 'x',
    'a function inside': () => ({ listener: () => 'x' }),
    'a symbol': () => ({ symbol: Symbol('x') }),
    'a getter that throws': () => ({
      get pin(): string {
        throw new Error('from the getter');
      },
    }),
    'a getter that changes its mind': () => {
      let asked = 0;
      return {
        get nobodysKey() {
          asked += 1;
          return asked > 1 ? {} : '2468';
        },
      };
    },
    'a proxy': () => new Proxy({}, { get: () => 'x', ownKeys: () => ['pin'] }),
    'a class': () =>
      new (class Pin {
        nobodysKey = '2468';
      })(),
    'a promise': () => Promise.resolve({}),
    'an error': () => new Error('text', { cause: { polluted: true } }),
    'an expression': () => /(a+)+$/,
    'a date that is none': () => new Date(Number.NaN),
    'bytes that are detached': () => {
      const bytes = new Uint8Array(8);
      structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
      return { bytes };
    },
    'a few bytes of a large buffer': () => ({ bytes: new Uint8Array(new ArrayBuffer(40_000_000), 0, 4) }),
    'bytes that others write to': () =>
      typeof SharedArrayBuffer === 'undefined'
        ? () => 'x'
        : { bytes: new Uint8Array(new SharedArrayBuffer(8)) },
    'boxed text': () => Object('x'),
    'a thousand keys': () => Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`key${at}`, at])),
    'one key of a megabyte': () => ({ ['k'.repeat(1_000_000)]: 1 }),
    'half of a character': () => ({ staffId: '\ud800', pin: '\udfff' }),
    'controls in a text': () => ({ staffId: 'nur-aina\u0000\r\n', pin: '2468' }),
  };
}
