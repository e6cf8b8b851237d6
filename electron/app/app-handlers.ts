import type { AppStatus, Preflight } from '../../shared/contract/app-contract.ts';
import type { Connection } from '../../shared/contract/connection-contract.ts';
import { ok } from '../../shared/result.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

/** What the window may ask about the program itself and its line. */
export function createAppHandlers(parts: {
  readonly status: () => AppStatus;
  readonly preflight: () => Promise<Preflight>;
  readonly connection: () => Connection;
}): HandlersOf<'app.read-status' | 'app.run-preflight' | 'connection.read'> {
  return {
    'app.read-status': () => ok(parts.status()),
    'app.run-preflight': async () => ok(await parts.preflight()),
    'connection.read': () => ok(parts.connection()),
  };
}
