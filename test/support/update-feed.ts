/** A real feed over TLS on this machine, which can be told to lie. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../providers/self-made-certificate.ts';

export interface LoopbackFeed {
  /** `https://127.0.0.1:…/feed/` */
  readonly url: string;
  /** Whom to believe for it. */
  readonly authorities: readonly string[];
  /** What it has, by name; anything else is 404. */
  readonly files: Map<string, Buffer>;
  /** Answers in the place of a file. */
  readonly answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** What it was asked for, in order, as it came over the line. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

export async function startFeed(): Promise<LoopbackFeed> {
  const { key, cert } = makeCertificate();
  const files: LoopbackFeed['files'] = new Map();
  const answers: LoopbackFeed['answers'] = new Map();
  const asked: string[] = [];
  const server = https.createServer({ key, cert }, (request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace(/^\/feed\//, ''));
    asked.push(request.url ?? '');
    const answer = answers.get(name);
    if (answer) return answer(request, response);
    const file = files.get(name);
    response.writeHead(file ? 200 : 404, { 'content-length': file?.length ?? 0 });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `https://127.0.0.1:${port}/feed/`, authorities: [cert], files, answers, asked },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
