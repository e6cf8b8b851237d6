import type { Mode } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';

/** The person at the terminal while their session is open. */
export type SignedInStaff = Omit<Extract<Session, { state: 'signed-in' }>, 'state'>;

/** What a handler may know about the call besides its input. Taken when the call arrives, not when it is answered. */
export interface CallContext {
  /** Undefined while signed out or locked: such a caller reaches only the methods that are open to anyone. */
  readonly staff: SignedInStaff | undefined;
  readonly mode: Mode;
}
