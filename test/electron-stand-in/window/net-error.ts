/** The numbers of Chromium's network errors that a kiosk page can meet. */
const CODES: Record<string, number> = {
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_INVALID_URL: -300,
  ERR_DISALLOWED_URL_SCHEME: -301,
  ERR_UNKNOWN_URL_SCHEME: -302,
};
const ERR_FAILED = -2;

/** `ERR_FAILED`'s number for a name not listed. */
export function netErrorCode(name: string): number {
  return CODES[name] ?? ERR_FAILED;
}
