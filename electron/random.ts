import { randomBytes, randomUUID } from 'node:crypto';

/** Randomness, handed to whoever needs it, so that tests can repeat a run. */
export interface Random {
  /** A version-4 UUID. */
  readonly uuid: () => string;
  /** Bytes fit for keys and nonces. */
  readonly bytes: (size: number) => Buffer;
}

/** The operating system's randomness. */
export const systemRandom: Random = {
  uuid: () => randomUUID(),
  bytes: (size) => randomBytes(size),
};
