/**
 * The environment of a process can be read by other programs of the same user, and ends up in logs: a secret has no business there.
 * Nothing here ever reads one from it; whoever put one there believes otherwise, and is told.
 */
const ours = /^(VESTIBULE|QUANTUM_?METAL|NOAH|KYBIO|YATIVO|DEMOCRANCE|AGE)_/;
const secret = /KEY|SECRET|TOKEN|PASS(WORD|PHRASE)?|CREDENTIAL|IDENTITY/;
const ageIdentity = /AGE-SECRET-KEY-1/i;

/** The names (never the values) of variables that hold a secret of this terminal, or look as if they did. */
export function findSecretVariables(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env)
    .filter(([name, value]) => {
      if (value === undefined) return false;
      const upper = name.toUpperCase();
      return (ours.test(upper) && secret.test(upper)) || ageIdentity.test(value);
    })
    .map(([name]) => name);
}
