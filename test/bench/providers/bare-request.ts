import { type Dispatcher, request } from 'undici';
import type { Exchange } from './recording-relay.ts';

/** Sends a recorded request again: the same method, path, headers and bytes, with undici and nothing around it. */
export async function bareRequest(
  { method, path, headers, body }: Exchange,
  origin: string,
  dispatcher: Dispatcher,
): Promise<void> {
  const bytes = body === '' ? null : Buffer.from(body, 'base64');
  const reply = await request(origin + path, { method, headers, body: bytes, dispatcher });
  await reply.body.arrayBuffer();
}
