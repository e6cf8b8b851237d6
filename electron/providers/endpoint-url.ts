/**
 * The address of a call below a provider's configured base. `https://host`, `https://host/` and `https://host/v1` mean
 * the same where `prefix` is `/v1`; a path before it is kept, for a relay that mounts one. `path` is ours and needs no
 * escapes.
 */
export function endpointUrl(baseUrl: string, prefix: string, path: string): URL {
  const base = baseUrl.replace(/\/+$/, '');
  return new URL((base.endsWith(prefix) ? base : base + prefix) + path);
}
