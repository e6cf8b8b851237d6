/**
 * `vestibule --try-vault`: the version that is here, but not yet in its place, tries a copy of this terminal's vault, says how it went and
 * ends. It takes no argument: which vault, which keychain and which folder are what any start of it would take.
 */
const word = '--try-vault';

/** The request in the arguments of this process; undefined for an ordinary start. What follows the word makes it none. */
export function findTryVaultRequest(
  argv: readonly string[],
): { readonly before: readonly string[] } | undefined {
  const at = argv.indexOf(word);
  return at > 0 && at === argv.length - 1 ? { before: argv.slice(0, at) } : undefined;
}
