/** A server elsewhere, as far as the page is concerned: it remembers what reached it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer {
  readonly origin: string;
  /** The paths that were asked for. */
  readonly hits: string[];
  readonly close: () => Promise<void>;
}

/** Listens on loopback at a free port; answers everything with an empty page that anybody may read. */
export async function startLoopbackServer(): Promise<LoopbackServer> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response
      .setHeader('access-control-allow-origin', '*')
      .setHeader('content-type', 'text/html')
      .end('elsewhere');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
