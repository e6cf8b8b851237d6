/** Stands in for the slow derivation, which `pin-hash.test.ts` proves: as asynchronous, and done at once. */
import { createHash } from 'node:crypto';
import type { Random } from '../../../electron/random.ts';
import type { PinHash } from '../../../electron/staff/pin-hash.ts';

const derive = async (pin: string, salt: Buffer): Promise<Buffer> => {
  await new Promise((resolve) => setImmediate(resolve));
  return createHash('sha256').update(salt).update(pin).digest();
};

export async function hashPin(pin: string, random: Random): Promise<PinHash> {
  const salt = random.bytes(16);
  return { salt, hash: await derive(pin, salt) };
}

export async function isPinRight(typed: string, kept: PinHash): Promise<boolean> {
  return (await derive(typed, kept.salt)).equals(kept.hash);
}

export const hashPublicPin = hashPin;
