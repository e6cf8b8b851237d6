/** `net`: reading the bundle's own files, and whether the machine has a network at all. */
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as E from 'electron';
import { refuseMissing } from './refuse-missing.ts';

export interface Net {
  fetch: E.Net['fetch'];
  isOnline(): boolean;
  readonly online: boolean;
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export function createNet(): Net {
  return refuseMissing('net', {
    fetch: fetchFile,
    isOnline,
    get online() {
      return isOnline();
    },
  });
}

/** Only `file:` addresses; providers are reached by the product's own HTTP client. Rejects as Chromium words it. */
const fetchFile: E.Net['fetch'] = async (input) => {
  const address = typeof input === 'string' ? input : input.url;
  if (!address.startsWith('file:')) throw new Error(`net.fetch of ${address} is not in the stand-in`);
  const file = fileURLToPath(address);
  const body = await readFile(file).catch(() => {
    throw new Error('net::ERR_FILE_NOT_FOUND');
  });
  const contentType = CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return new Response(body, { headers: { 'content-type': contentType } });
};

/** As Electron: false only when no network interface is up. True promises nothing. */
function isOnline(): boolean {
  return Object.values(os.networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
}
