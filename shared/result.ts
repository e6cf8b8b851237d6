/**
 * An expected outcome as a value. Functions that can fail in a way somebody must handle return a `Result`;
 * a thrown error is a bug. `npm run check` fails where a `Result` is ignored.
 */
export type Result<Value, Failed> = Ok<Value> | Err<Failed>;

/** The successful half. */
export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** The failed half. */
export interface Err<Failed> {
  readonly ok: false;
  readonly error: Failed;
}

/** Wraps a value as success; without an argument, success that carries nothing. */
export function ok(): Ok<void>;
export function ok<Value>(value: Value): Ok<Value>;
export function ok<Value>(value?: Value): Ok<Value | undefined> {
  return { ok: true, value };
}

/** Wraps an error as failure. */
export function err<Failed>(error: Failed): Err<Failed> {
  return { ok: false, error };
}

/** The value of a success; throws on a failure. For tests and for places where failing is a bug. */
export function unwrap<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
}
