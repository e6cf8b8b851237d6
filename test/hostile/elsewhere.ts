/** A server elsewhere, as far as the kiosk is concerned: it hears every connection, request and datagram that reaches it. */
import dgram from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Elsewhere {
  readonly port: number;
  readonly origin: string;
  /** How often anything at all arrived since the last time. */
  readonly heard: () => number;
  readonly close: () => Promise<void>;
}

/** Listens on loopback over TCP and UDP at the same free port. */
export async function startElsewhere(): Promise<Elsewhere> {
  let arrived = 0;
  const server = createServer((_, response) => {
    arrived += 1;
    response
      .setHeader('access-control-allow-origin', '*')
      .setHeader('content-type', 'text/html')
      .end('elsewhere');
  });
  server.on('connection', () => {
    arrived += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = dgram.createSocket('udp4', () => {
    arrived += 1;
  });
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    heard: () => {
      const all = arrived;
      arrived = 0;
      return all;
    },
    close: async () => {
      datagrams.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
