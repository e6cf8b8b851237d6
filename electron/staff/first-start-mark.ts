import type { SecretStore } from '../keychain/secret-store.ts';

/** Its entry in the keychain. */
export const firstStartMarkName = 'staff/has-begun';

/**
 * That this terminal has had a first supervisor, outside the vault: whoever deletes the vault's files or rows would else be offered
 * to name themselves. No secret; the keychain is where it outlives them.
 */
export interface FirstStartMark {
  /** What can't be answered counts as set: nobody names a supervisor over a keychain that does not answer. */
  readonly isSet: () => Promise<boolean>;
  /** Sets it where it is not. Never rejects; what can't be kept is told as a bug, and the next start tries again. */
  readonly set: () => Promise<void>;
}

/** The mark in a keychain. */
export function createFirstStartMark(
  store: Pick<SecretStore, 'read' | 'write'>,
  onBug: (error: unknown) => void,
): FirstStartMark {
  const isAbsent = async () => {
    const read = await store.read(firstStartMarkName);
    return !read.ok && read.error.code === 'secret-absent';
  };
  return {
    isSet: async () => !(await isAbsent()),
    set: async () => {
      try {
        if (!(await isAbsent())) return;
        const written = await store.write(firstStartMarkName, '1');
        if (!written.ok) onBug(new Error(`the first start is not marked: ${written.error.code}`));
      } catch (error) {
        onBug(error);
      }
    },
  };
}
