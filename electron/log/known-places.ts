import { contract } from '../../shared/contract/contract.ts';
import { eventNames } from '../../shared/contract/events.ts';

/** Where a bug may be said to have been. A test holds that every name that is written in the code is one of these. */
export const bugPlaces = [
  ...[
    'audit',
    'customer-screen',
    'dashboard',
    'documents',
    'fleet',
    'graphics',
    'heartbeat',
    'http',
    'journeys',
    'keychain',
    'log',
    'outbox',
  ],
  ...[
    'policy',
    'power',
    'preflight',
    'provider',
    'receipts',
    'recovery',
    'renderer',
    'safe-mode',
    'screen',
    'settings',
  ],
  ...[
    'shutdown',
    'staff',
    'start',
    'support',
    'terminal',
    'training',
    'transfer',
    'twin',
    'updates',
    'vault',
  ],
  ...['visits', 'window', 'uncaughtException', 'unhandledRejection'],
] as const;

const known: ReadonlySet<string> = new Set([
  ...bugPlaces,
  ...Object.keys(contract),
  ...eventNames.map((name) => `event ${name}`),
]);

/** The place as it may be written down: one of ours, or *elsewhere*. A caller's slip must not become a way out for data. */
export function placeOf(where: string): string {
  return known.has(where) ? where : 'elsewhere';
}
