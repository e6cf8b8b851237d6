/** Ends an exhaustive switch: a case that was forgotten is a compile error; reached at run time, it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`a case is missing for ${JSON.stringify(value)}`);
}
