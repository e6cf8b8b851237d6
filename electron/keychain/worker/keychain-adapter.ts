/**
 * What a keychain library must offer, as thin as it can be: the rules that all libraries share are in `answer-call.ts`.
 * Errors are thrown as the library throws them; their text never leaves the child process.
 */
export interface KeychainAdapter {
  /**
   * The secret, or undefined. **Undefined is not *absent***: both libraries answer "nothing" for a keychain without a
   * collection, and keytar for a locked one too.
   */
  readonly lookUp: (service: string, name: string) => Promise<string | undefined>;
  /** Stores a secret, replacing the one of the same name. */
  readonly keep: (service: string, name: string, value: string) => Promise<void>;
  /** Whether something was deleted; false is as ambiguous as undefined is above. */
  readonly erase: (service: string, name: string) => Promise<boolean>;
}
