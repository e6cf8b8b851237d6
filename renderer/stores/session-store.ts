import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StaffId } from '../../shared/brand.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Session, StaffCard } from '../../shared/domain/staff.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** Who is at the terminal. Follows main: what main says about the session always wins. */
export interface SessionState {
  /** Null until main has answered for the first time. */
  readonly session: Session | null;
  readonly staff: readonly StaffCard[] | null;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** Monotonic ms until which no PIN is taken. */
  readonly delayedUntil: number;
  readonly load: () => Promise<void>;
  /** Reads who may sign in here. */
  readonly loadStaff: () => Promise<void>;
  readonly signIn: (staffId: StaffId, pin: string) => Promise<boolean>;
  readonly unlock: (pin: string) => Promise<boolean>;
  readonly lock: () => Promise<void>;
  /** False where main wants more to be acknowledged. */
  readonly signOut: (acknowledged?: InputOf<'staff.sign-out'>['acknowledged']) => Promise<boolean>;
  /** With the wait that it said: that is another person's, and main knows of it all the same. */
  readonly forgetFailure: () => void;
}

export function createSessionStore({ client, events, clock }: Kiosk): StoreApi<SessionState> {
  return createStore<SessionState>()((set, get) => {
    events.on('session.changed', (session) => {
      set({ session });
      // Somebody may have been added or disabled meanwhile.
      if (session.state === 'signed-out') void get().loadStaff();
    });

    const settle = async (call: Promise<Result<Session, Failure>>): Promise<boolean> => {
      if (get().pending) return false;
      set({ pending: true, failure: null });
      const result = await call;
      if (result.ok) {
        set({ pending: false, session: result.value });
        return true;
      }
      const failure = result.error;
      const delayedUntil =
        failure.code === 'pin-delayed' ? clock.monotonic() + failure.waitMs : get().delayedUntil;
      set({ pending: false, failure, delayedUntil });
      return false;
    };

    return {
      session: null,
      staff: null,
      pending: false,
      failure: null,
      delayedUntil: 0,
      load: async () => {
        const [session] = await Promise.all([client['staff.read-session']({}), get().loadStaff()]);
        set(session.ok ? { session: session.value } : { failure: session.error });
      },
      loadStaff: async () => {
        const staff = await client['staff.list']({});
        set(staff.ok ? { staff: staff.value } : { failure: staff.error });
      },
      signIn: (staffId, pin) => settle(client['staff.sign-in']({ staffId, pin })),
      unlock: (pin) => settle(client['staff.unlock']({ pin })),
      lock: async () => void (await settle(client['staff.lock']({}))),
      signOut: (acknowledged) => settle(client['staff.sign-out'](acknowledged ? { acknowledged } : {})),
      forgetFailure: () => set({ failure: null, delayedUntil: 0 }),
    };
  });
}
