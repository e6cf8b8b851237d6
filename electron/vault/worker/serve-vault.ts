import type { MessagePort } from 'node:worker_threads';
import { codeOf } from '../../error-code.ts';
import type { VaultHost } from './vault-host.ts';
import type { VaultReply, VaultRequest } from './vault-protocol.ts';

/** Answers calls one after the other, in the order in which they came, until it is told to close. */
export function serveVault(port: MessagePort, host: VaultHost): void {
  port.on('message', (request: VaultRequest) => {
    const reply = answer(host, request);
    port.postMessage(reply, transferOf(reply));
    if (request.name === 'close') port.close();
  });
}

function answer(host: VaultHost, { id, name, input }: VaultRequest): VaultReply {
  try {
    return { id, result: run(host, name, input) };
  } catch (error) {
    return { id, bug: `${error instanceof Error ? error.name : typeof error} ${codeOf(error)}`.trim() };
  }
}

function run(host: VaultHost, name: VaultRequest['name'], input: unknown): unknown {
  if (name === 'inspect') return host.inspect();
  if (name === 'close') return host.close();
  if (name === 'open' || name === 'prove') {
    const masterKey = input as Uint8Array;
    try {
      return host[name](masterKey);
    } finally {
      masterKey.fill(0);
    }
  }
  // The line on the other side types each input by its name.
  const operation = host.operations()[name] as (argument: unknown) => unknown;
  return operation(input);
}

/** A picture is handed over instead of copied. Only whole buffers: a small Buffer shares its memory with others. */
function transferOf(reply: VaultReply): ArrayBuffer[] {
  const value: unknown =
    'result' in reply && typeof reply.result === 'object' && reply.result !== null && 'value' in reply.result
      ? reply.result.value
      : undefined;
  const isWhole = value instanceof Uint8Array && value.byteLength === value.buffer.byteLength;
  return isWhole && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}
