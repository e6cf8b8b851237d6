/** What every command says to IT in the same words. Nothing here can hold a secret: the arguments are names and failures. */
import type { Failure } from '../../shared/failure.ts';

/** Why nothing was read: what a program is started with, others can see. */
export const secretsInEnvironment = (names: readonly string[]) =>
  `Take ${names.join(', ')} out of the environment, where other programs could see it: credentials are read from standard input only. Nothing was stored.`;

/** The keychain, or the terminal's note of which one is its own, can't be used. */
export type SetupFailure = Failure<
  | 'secret-absent'
  | 'keychain-locked'
  | 'keychain-unavailable'
  | 'keychain-denied'
  | 'keychain-changed'
  | 'settings-invalid'
  | 'settings-not-saved'
>;

/** Why the keychain could not be used, and what to do. */
export function saySetupFailure(failure: SetupFailure): string {
  switch (failure.code) {
    case 'keychain-locked':
      return 'The keychain is locked. Unlock it (on Linux: sign in to the keyring of this user), then run this again.';
    case 'keychain-unavailable':
      return 'The keychain does not answer. On Linux a secret service such as gnome-keyring must run in this session, with a default keyring.';
    case 'keychain-denied':
      return 'The system did not let this program into the keychain.';
    case 'keychain-changed':
      return 'This is not the keychain that this terminal was set up with. Bring that one back. To set the terminal up anew, remove keychain.json from its profile folder first; what the old keychain sealed stays closed.';
    case 'settings-invalid':
      return `The file ${failure.file} is damaged at ${failure.field}. Repair or remove it, then run this again.`;
    case 'settings-not-saved':
      return `The file ${failure.file} could not be written.`;
    case 'secret-absent':
      return `${failure.name} is not in the keychain.`;
  }
}
