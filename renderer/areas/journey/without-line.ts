import type { OfflineReason } from '../../../shared/contract/connection-contract.ts';
import { type Failure, fail } from '../../../shared/failure.ts';

/**
 * A failure as it is told while the line is known to be gone (`offline`: why): a call that reached nobody then says nothing of
 * the provider.
 */
export function toldWithoutLine(failure: Failure, offline: OfflineReason | undefined): Failure {
  if (failure.code !== 'provider-down') return failure;
  switch (offline) {
    case 'no-line':
    case 'captive-portal':
      return fail(offline === 'no-line' ? 'offline' : offline);
    // The kiosk's own clock or an impostor: these are told with facts that a connection does not have.
    case 'clock-wrong':
    case 'not-trusted':
    case undefined:
      return failure;
  }
}
