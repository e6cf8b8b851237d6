/** Serves the bench's pages and pictures on loopback. The product's page has the kiosk's own policy; the references have none. */
import { once } from 'node:events';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentSecurityPolicy } from '../../../../electron/window/content-security-policy.ts';
import { projectRoot } from '../../../architecture/source/source-file.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

export interface PageServer {
  readonly origin: string;
  readonly stop: () => void;
}

/** `folders` are what can be asked for, by the first part of the path. */
async function serve(folders: Readonly<Record<string, string>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
    const place =
      Object.keys(folders).find((prefix) => prefix !== '' && asked.startsWith(`/${prefix}/`)) ?? '';
    const folder = folders[place];
    const file = folder && path.join(folder, place === '' ? asked : asked.slice(place.length + 1));
    if (asked === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (!folder || !file?.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'cache-control': 'no-store',
      ...(asked === '/product.html' ? { 'content-security-policy': contentSecurityPolicy } : {}),
    });
    createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const fromPackage = (...parts: string[]) => path.join(projectRoot, 'node_modules', ...parts);

/** The built pages, the pictures of a folder under `/pictures/`, and tesseract's own files. */
export const servePages = (pages: string, pictures: string): Promise<PageServer> =>
  serve({
    '': pages,
    pictures,
    'tesseract/core': fromPackage('tesseract.js-core'),
    'tesseract/lang': fromPackage('@tesseract.js-data', 'eng', '4.0.0_best_int'),
    tesseract: fromPackage('tesseract.js', 'dist'),
  });
