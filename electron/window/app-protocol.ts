import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { err, ok, type Result } from '../../shared/result.ts';
import { appScheme } from './app-origin.ts';
import { type RequestRefusal, resolveBundlePath } from './resolve-bundle-path.ts';
import { securityHeaders } from './response-headers.ts';

/** What the scheme may do in Chromium: as much as https, and no more. */
const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Makes the scheme known. Before `ready`, once. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
}

/**
 * Serves the renderer bundle, and only it, on the session of the kiosk window (a handler on another session would not be asked), and
 * answers every `file:` address with a refusal.
 */
export function serveApp(
  protocol: Pick<Protocol, 'handle'>,
  bundleRoot: string,
  /** Main's own pages (`standby/`); undefined for what is not theirs. */
  answerFirst: (request: Pick<Request, 'method' | 'url'>) => Response | undefined = () => undefined,
): void {
  protocol.handle(appScheme, (request) => answerFirst(request) ?? answerRequest(request, bundleRoot));
  protocol.handle('file', () => refusal(403));
}

const statusOf: Readonly<Record<RequestRefusal | 'missing', number>> = {
  method: 405,
  address: 404,
  type: 404,
  missing: 404,
};

/** The answer to one request; never fails. */
export async function answerRequest(
  request: Pick<Request, 'method' | 'url'>,
  bundleRoot: string,
): Promise<Response> {
  const wanted = resolveBundlePath(request.method, request.url);
  if (!wanted.ok) return refusal(statusOf[wanted.error]);
  const file = await readBelow(bundleRoot, wanted.value.segments);
  if (!file.ok) return refusal(statusOf[file.error]);
  return new Response(file.value, {
    headers: { ...securityHeaders, 'Content-Type': wanted.value.contentType },
  });
}

const refusal = (status: number) => new Response(null, { status, headers: securityHeaders });

/** Reads a file that really lies below the root: a link that leads out of it is as good as missing. */
async function readBelow(
  root: string,
  segments: readonly string[],
): Promise<Result<Uint8Array<ArrayBuffer>, 'missing'>> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path.join(root, ...segments))]);
    // With the separator: "/app/renderer-old" begins with "/app/renderer" too.
    if (!realFile.startsWith(realRoot + path.sep)) return err('missing');
    return ok(new Uint8Array(await readFile(realFile)));
  } catch {
    return err('missing');
  }
}
