import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../random.ts';

/** A PIN as it is kept: never the PIN. */
export interface PinHash {
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** Of a PIN that is no secret: fewer than of all others. No vault keeps it. */
  readonly rounds?: number;
}

// 2^15 rounds of 8 blocks take tens of milliseconds and 32 MiB: little to a clerk, much to somebody trying all PINs.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashBytes = 32;

/** Derives the hash that is kept for a PIN. */
export async function hashPin(pin: string, random: Random): Promise<PinHash> {
  const salt = random.bytes(16);
  return { salt, hash: await derive({ salt }, pin) };
}

/** The same for a PIN that everybody may read, in next to no time: a start that made three of them properly would wait for it. */
export async function hashPublicPin(pin: string, random: Random): Promise<PinHash> {
  const kept = { salt: random.bytes(16), rounds: 2 };
  return { ...kept, hash: await derive(kept, pin) };
}

/** Whether a typed PIN is the one; takes the same time whether it is or not. */
export async function isPinRight(typed: string, kept: PinHash): Promise<boolean> {
  return timingSafeEqual(await derive(kept, typed), kept.hash);
}

function derive({ salt, rounds = cost.N }: Omit<PinHash, 'hash'>, pin: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, { ...cost, N: rounds }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
