import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Received, ServerOrders } from './answering-server.ts';

const program = fileURLToPath(new URL('./answering-server.ts', import.meta.url));

/** Starts the server that says yes, in a process of its own. Whoever starts it closes it. */
export async function startServer() {
  const child = fork(program, { execArgv: [] });
  const [port] = (await once(child, 'message')) as [number];
  return {
    origin: `http://127.0.0.1:${port}`,
    behave: async (orders: ServerOrders): Promise<void> => {
      child.send(orders);
      await once(child, 'message');
    },
    /** What it got since it was last asked. */
    received: async (): Promise<Received> => {
      child.send('what-did-you-get');
      const [received] = (await once(child, 'message')) as [Received];
      return received;
    },
    close: () => child.disconnect(),
  };
}

export type AnsweringServer = Awaited<ReturnType<typeof startServer>>;
