/**
 * Answers with what was recorded, at once and without looking: in a process of its own, so that neither side of a
 * comparison pays for the server, and cheap, so that the server's time doesn't make the two sides look alike.
 * Told what to answer over the process's own channel; says its port there; ends with its parent.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import type { Exchange } from './recording-relay.ts';

process.once('message', (recorded: readonly Exchange[]) => {
  const replies = new Map(
    recorded.map(({ method, path, reply }) => {
      const body = Buffer.from(reply.body, 'base64');
      const hasBody = reply.status !== 204;
      const headers = { ...reply.headers, ...(hasBody && { 'content-length': String(body.length) }) };
      return [`${method} ${path}`, { ...reply, headers, body }];
    }),
  );
  const server = createServer((incoming, response) => {
    const reply = replies.get(`${incoming.method} ${incoming.url}`);
    incoming.resume().once('end', () => {
      if (reply) response.writeHead(reply.status, reply.headers).end(reply.body);
      else response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit(0));
