import type { KeychainRefusal } from '../child/keychain-protocol.ts';

/**
 * Neither library has error codes, so the text is looked at: here, inside the child (which runs in the C locale so that nothing
 * is translated), and nowhere else. What is not recognised is *unavailable*: it never passes for *absent*.
 *
 * A prompt that a person dismisses and one that can't be shown are the same answer of the secret service, so both are
 * *locked*, which is true and can be acted upon.
 */
const sorts: readonly (readonly [RegExp, KeychainRefusal])[] = [
  // gnome-keyring through keytar; through @napi-rs/keyring; macOS without a session at the screen.
  [/locked (collection|item|object)|\bis locked\b/i, 'locked'],
  [/prompt was dismissed/i, 'locked'],
  [/interaction is not allowed/i, 'locked'],
  // A D-Bus policy; AppArmor and portals; macOS and Windows.
  [/rejected send message|AccessDenied|access (is |was )?denied|permission denied/i, 'denied'],
  [/user cancel+ed|not permitted|passphrase you entered is not correct/i, 'denied'],
];

/** Sorts what a keychain library threw. */
export function sortKeychainError(error: unknown): KeychainRefusal {
  const text = error instanceof Error ? error.message : String(error);
  return sorts.find(([pattern]) => pattern.test(text))?.[1] ?? 'unavailable';
}
