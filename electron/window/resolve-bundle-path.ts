import { err, ok, type Result } from '../../shared/result.ts';
import { appOrigin } from './app-origin.ts';
import { contentTypeOf } from './content-type.ts';

/** Why a request for the app's own scheme is refused; each has the HTTP status that the page is given. */
export type RequestRefusal = 'method' | 'address' | 'type';

/** A file of the bundle, as segments below its root. */
export interface BundlePath {
  readonly segments: readonly string[];
  readonly contentType: string;
}

const longestUrl = 1024;
/** Names as our build writes them: nothing encoded, no leading dot (which also rules out `..`), no empty segment. */
const fileName = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Turns a request into a file below the bundle's root, or refuses. An allow-list: the URL must begin with exactly our origin and go on in
 * plain file names. Encoded characters, backslashes, dots in front, doubled slashes, drive letters and control characters are all outside
 * it, so there is nothing to decode and nothing to normalise. Query and fragment are ignored.
 */
export function resolveBundlePath(method: string, url: string): Result<BundlePath, RequestRefusal> {
  if (method !== 'GET') return err('method');
  if (url.length > longestUrl || !url.startsWith(appOrigin)) return err('address');
  const [path = ''] = url.slice(appOrigin.length).split(/[?#]/, 1);
  if (path === '' || path === '/') return fileAt(['index.html']);
  // The host ends here or it is another host.
  if (!path.startsWith('/')) return err('address');
  return fileAt(path.slice(1).split('/'));
}

function fileAt(segments: readonly string[]): Result<BundlePath, RequestRefusal> {
  if (!segments.every((segment) => fileName.test(segment))) return err('address');
  const contentType = contentTypeOf(segments.at(-1) ?? '');
  return contentType === undefined ? err('type') : ok({ segments, contentType });
}
