/** The code of an error of the system, Node, undici or SQLite; "" when it has none. The message is never looked at: it may quote a path or a request. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
