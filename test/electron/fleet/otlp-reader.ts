/**
 * Reads an OTLP metrics request, from the wire format of Protocol Buffers and the field numbers in opentelemetry-proto (metrics/v1, common/v1,
 * resource/v1, collector/metrics/v1): code of its own, so that what the serializer writes is not checked by the serializer. A field that this
 * reader does not know is an error: nothing can hide in one.
 */
interface Field {
  readonly number: number;
  readonly value: bigint | Buffer;
}

function readVarint(bytes: Buffer, at: number): [value: bigint, next: number] {
  let value = 0n;
  for (let shift = 0n, next = at; ; shift += 7n) {
    const byte = bytes[next];
    if (byte === undefined || shift > 63n) throw new Error('a varint does not end');
    next += 1;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return [value, next];
  }
}

function readFields(bytes: Buffer): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag, afterTag] = readVarint(bytes, at);
    const number = Number(tag >> 3n);
    const type = Number(tag & 7n);
    if (type === 0) {
      const [value, next] = readVarint(bytes, afterTag);
      fields.push({ number, value });
      at = next;
    } else if (type === 1) {
      fields.push({ number, value: bytes.readBigUInt64LE(afterTag) });
      at = afterTag + 8;
    } else if (type === 2) {
      const [size, start] = readVarint(bytes, afterTag);
      at = start + Number(size);
      if (at > bytes.length) throw new Error('a field goes beyond its message');
      fields.push({ number, value: bytes.subarray(start, at) });
    } else throw new Error(`wire type ${type}`);
  }
  return fields;
}

type Message = Readonly<Record<number, readonly (bigint | Buffer)[] | undefined>>;

function read(value: bigint | Buffer | undefined, known: readonly number[], what: string): Message {
  if (!Buffer.isBuffer(value)) throw new Error(`${what} is no message`);
  const message: Record<number, (bigint | Buffer)[]> = {};
  for (const { number, value: inside } of readFields(value)) {
    if (!known.includes(number)) throw new Error(`${what} has a field ${number}`);
    message[number] = [...(message[number] ?? []), inside];
  }
  return message;
}
const text = (value: bigint | Buffer | undefined) => (Buffer.isBuffer(value) ? value.toString('utf8') : '');
const number = (value: bigint | Buffer | undefined) => (typeof value === 'bigint' ? value : 0n);
const all = (message: Message, field: number) => message[field] ?? [];
const one = (message: Message, field: number) => all(message, field)[0];

function readAttributes(values: readonly (bigint | Buffer)[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const pair = read(value, [1, 2], 'an attribute');
      // Of AnyValue only the string: no attribute of a heartbeat is anything else.
      return [text(one(pair, 1)), text(one(read(one(pair, 2), [1], 'a value'), 1))];
    }),
  );
}

export interface ReadPoint {
  readonly attributes: Record<string, string>;
  readonly value: number;
  readonly startMs: number;
  readonly endMs: number;
}

export interface ReadMetric {
  readonly name: string;
  readonly unit: string;
  readonly kind: 'gauge' | 'sum';
  readonly points: readonly ReadPoint[];
}

export interface ReadHeartbeat {
  readonly resource: Record<string, string>;
  readonly scope: string;
  readonly metrics: readonly ReadMetric[];
}

/** Throws on anything but what a collector's own reader would take for metrics of one resource and one scope. */
export function readOtlpMetrics(body: Buffer): ReadHeartbeat {
  const request = read(body, [1], 'the request');
  const [resourceMetrics, ...more] = all(request, 1);
  const group = read(resourceMetrics, [1, 2], 'the resource metrics');
  const resource = read(one(group, 1), [1, 2], 'the resource');
  const [scopeMetrics, ...others] = all(group, 2);
  if (more.length + others.length > 0) throw new Error('more than one resource or scope');
  const scoped = read(scopeMetrics, [1, 2], 'the scope metrics');
  return {
    resource: readAttributes(all(resource, 1)),
    scope: text(one(read(one(scoped, 1), [1], 'the scope'), 1)),
    metrics: all(scoped, 2).map(readMetric),
  };
}

function readMetric(value: bigint | Buffer): ReadMetric {
  const metric = read(value, [1, 2, 3, 5, 7], 'a metric');
  if (text(one(metric, 2)) !== '') throw new Error('a metric has prose');
  const isSum = metric[7] !== undefined;
  const data = isSum ? read(one(metric, 7), [1, 2, 3], 'a sum') : read(one(metric, 5), [1], 'a gauge');
  // Cumulative and monotonic, or a collector would take a restart for a fall.
  if (isSum && (one(data, 2) !== 2n || one(data, 3) !== 1n)) throw new Error('a sum is not cumulative');
  return {
    name: text(one(metric, 1)),
    unit: text(one(metric, 3)),
    kind: isSum ? 'sum' : 'gauge',
    points: all(data, 1).map((point) => {
      const read3 = read(point, [2, 3, 6, 7], 'a point');
      return {
        attributes: readAttributes(all(read3, 7)),
        value: Number(BigInt.asIntN(64, number(one(read3, 6)))),
        startMs: Number(number(one(read3, 2)) / 1_000_000n),
        endMs: Number(number(one(read3, 3)) / 1_000_000n),
      };
    }),
  };
}

/** Every word in a heartbeat. */
export function wordsOf({ resource, scope, metrics }: ReadHeartbeat): string[] {
  const points = metrics.flatMap((metric) => metric.points);
  return [
    ...[resource, ...points.map(({ attributes }) => attributes)].flatMap((each) =>
      Object.entries(each).flat(),
    ),
    ...metrics.flatMap(({ name, unit }) => [name, unit]),
    scope,
  ];
}
