/**
 * Structured clone, written as text: what Electron's IPC carries (bytes, dates, maps, sets, big integers, undefined, errors)
 * survives the trip over the DevTools pipe, and what it refuses is refused with the same error. The function is sent to the
 * page as source, so it uses nothing from outside itself.
 *
 * Not carried, and refused by name: objects that contain themselves, and platform objects (Blob, File, RegExp).
 */
export interface Codec {
  /** Throws a `DataCloneError` on what cannot be cloned. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function createCodec(): Codec {
  // A tagged value is { $: tag, v: content }; an ordinary object that has a key `$` is tagged 'object'.
  const TAG = '$';
  type Tagged = { $: string; v?: unknown; k?: string };
  type Base64 = { toBase64(): string };
  type ViewConstructor = new (buffer: ArrayBuffer) => unknown;
  const nodeBuffer = (globalThis as { Buffer?: typeof import('node:buffer').Buffer }).Buffer;

  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const toBase64 = (bytes: Uint8Array): string =>
    nodeBuffer
      ? nodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : (bytes as unknown as Base64).toBase64();
  const fromBase64 = (text: string): Uint8Array => {
    if (!nodeBuffer)
      return (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(text);
    // A copy, because a small Buffer is a view into a pool that others share.
    return new Uint8Array(nodeBuffer.from(text, 'base64'));
  };
  /** `Object.fromEntries` makes own properties, also of a key called `__proto__`. */
  const mapEntries = (object: object, change: (value: unknown) => unknown): object =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

  function encodeObject(value: object, inside: object[]): unknown {
    if (inside.includes(value)) refuse('An object that contains itself');
    const deeper = [...inside, value];
    const encode = (item: unknown) => encodeValue(item, deeper);
    if (Array.isArray(value)) return Array.from(value, encode);
    if (value instanceof Date) return { $: 'date', v: encode(value.getTime()) };
    if (value instanceof Map) return { $: 'map', v: Array.from(value, encode) };
    if (value instanceof Set) return { $: 'set', v: Array.from(value, encode) };
    if (value instanceof Error) return { $: 'error', k: value.name, v: value.message };
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', k: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const name = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name;
      return { $: 'bytes', k: name, v: toBase64(bytes) };
    }
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') refuse(`#<${kind.slice(8, -1)}>`);
    const entries = mapEntries(value, encode);
    return Object.hasOwn(entries, TAG) ? { $: 'object', v: entries } : entries;
  }

  function encodeValue(value: unknown, inside: object[]): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (typeof value === 'function' || typeof value === 'symbol') return refuse(String(value));
    return typeof value === 'object' && value !== null ? encodeObject(value, inside) : value;
  }

  function decodeError(message: string, name = 'Error'): Error {
    const kinds = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
    const Kind = kinds[name as keyof typeof kinds] ?? Error;
    return Object.assign(new Kind(message), name in kinds ? {} : { name });
  }

  function decodeTagged({ $: tag, v, k }: Tagged): unknown {
    if (tag === 'undefined') return undefined;
    if (tag === 'bigint') return BigInt(v as string);
    if (tag === 'number') return Number(v);
    if (tag === 'date') return new Date(decodeValue(v) as number);
    if (tag === 'map') return new Map(decodeValue(v) as [unknown, unknown][]);
    if (tag === 'set') return new Set(decodeValue(v) as unknown[]);
    if (tag === 'error') return decodeError(v as string, k);
    if (tag === 'object') return mapEntries(v as object, decodeValue);
    const bytes = fromBase64(v as string);
    if (k === 'Uint8Array') return bytes;
    if (k === 'ArrayBuffer') return bytes.buffer;
    const View = (globalThis as unknown as Record<string, ViewConstructor>)[k ?? ''];
    return View ? new View(bytes.buffer as ArrayBuffer) : refuse(`#<${k}>`);
  }

  function decodeValue(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decodeValue);
    return Object.hasOwn(value, TAG) ? decodeTagged(value as Tagged) : mapEntries(value, decodeValue);
  }

  return {
    encode(value) {
      try {
        return JSON.stringify(encodeValue(value, []));
      } catch (error) {
        if (error instanceof RangeError) return refuse('An object nested too deeply');
        throw error;
      }
    },
    decode: (text) => decodeValue(JSON.parse(text)),
  };
}
