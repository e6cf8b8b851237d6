import type { StaffId } from '../../shared/brand.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { StaffMember } from '../staff/staff-directory.ts';
import type { Timers } from '../timers.ts';
import type { StandbyView } from '../window/standby/standby-view.ts';

/** A form that nobody touches for so long goes away. */
export const exitFormMs = 60_000;
const mostDigits = 12;

/** The way out for staff: who they are and their PIN, asked on a page of main's own that holds no script. */
export interface StaffExit {
  /** Begins anew, with nobody chosen. */
  readonly begin: () => void;
  readonly view: () => StandbyView;
  /** Somebody pressed a link; what is not one of this form's is nothing. */
  readonly act: (act: string) => void;
  /** Somebody pressed a key; true when it was taken. */
  readonly key: (key: string) => boolean;
  /** Forgets what was typed. */
  readonly end: () => void;
}

interface Parts {
  /** Everybody at this terminal. Whoever may leave is picked here. */
  readonly staff: () => readonly StaffMember[];
  /** The one way in which a PIN is checked: it counts wrong ones, delays them, and audits them. */
  readonly checkPin: (
    staffId: StaffId,
    pin: string,
  ) => Promise<Result<StaffMember, Failure<'pin-wrong' | 'pin-delayed'>>>;
  readonly audit: AuditLog;
  readonly timers: Timers;
  /** The view has changed. */
  readonly onChange: () => void;
  readonly onBack: () => void;
  /** A supervisor has proved who they are: the program ends, in order. */
  readonly onLeave: (staffId: StaffId) => void;
  /** A check that broke, for instance because a wrong PIN could not be written down: the form goes away, and nobody leaves by it. */
  readonly onBug: (error: unknown) => void;
}

const mayLeave = ({ role, enabled, mustChoosePin }: StaffMember): boolean =>
  role === 'supervisor' && enabled && !mustChoosePin;

/** Creates the form, closed. */
export function createStaffExit(parts: Parts): StaffExit {
  let people: readonly StaffMember[] = [];
  let chosen: StaffMember | undefined;
  let typed = '';
  let problem: 'wrong' | { readonly waitSeconds: number } | undefined;
  let isChecking = false;
  let hasLeft = false;
  /** Which form an answer belongs to. */
  let form = 0;
  let callOff: (() => void) | undefined;

  const forget = () => {
    form += 1;
    chosen = undefined;
    typed = '';
    problem = undefined;
    isChecking = false;
    callOff?.();
  };
  const wait = () => {
    callOff?.();
    callOff = parts.timers.after(exitFormMs, () => {
      forget();
      parts.onBack();
    });
  };

  async function confirm(): Promise<void> {
    if (!chosen || isChecking || typed === '') return;
    isChecking = true;
    const mine = form;
    const pin = typed;
    typed = '';
    const checked = await parts.checkPin(chosen.staffId, pin);
    if (mine !== form) return;
    isChecking = false;
    if (checked.ok && mayLeave(checked.value)) {
      const { staffId } = checked.value;
      forget();
      hasLeft = true;
      parts.audit.write('app.left-by-staff', { staffId });
      parts.onChange();
      parts.onLeave(staffId);
      return;
    }
    problem =
      !checked.ok && checked.error.code === 'pin-delayed'
        ? { waitSeconds: Math.ceil(checked.error.waitMs / 1000) }
        : 'wrong';
    parts.onChange();
  }

  const giveUp = (error: unknown) => {
    parts.onBug(error);
    forget();
    parts.onBack();
  };

  const type = (digit: string) => {
    if (!chosen || isChecking || typed.length >= mostDigits) return;
    typed += digit;
    problem = undefined;
    parts.onChange();
  };
  const erase = () => {
    typed = '';
    parts.onChange();
  };

  function act(what: string): void {
    if (hasLeft) return;
    wait();
    const [, verb, number = ''] = /^(person|digit)-(\d{1,3})$/.exec(what) ?? ['', what];
    if (verb === 'person') {
      chosen = people[Number(number)];
      typed = '';
      problem = undefined;
      parts.onChange();
    } else if (verb === 'digit' && number.length === 1) type(number);
    else if (verb === 'erase') erase();
    else if (verb === 'confirm') confirm().catch(giveUp);
    else if (verb === 'back') {
      const wasChosen = chosen !== undefined;
      forget();
      if (wasChosen) {
        wait();
        parts.onChange();
      } else parts.onBack();
    }
  }

  return {
    begin() {
      forget();
      people = parts.staff().filter(mayLeave);
      wait();
    },
    view() {
      if (hasLeft) return { page: 'ending' };
      if (!chosen) return { page: 'leave-who', people: people.map(({ displayName: name }) => ({ name })) };
      return { page: 'leave-pin', name: chosen.displayName, typed: typed.length, problem };
    },
    act,
    key(key) {
      const what = /^\d$/.test(key) ? `digit-${key}` : keyActs[key];
      // Enter on a link presses that link; without one it confirms.
      if (what === undefined || (!chosen && what !== 'back')) return false;
      act(what);
      return true;
    },
    end: forget,
  };
}

const keyActs: Readonly<Record<string, string>> = { Backspace: 'erase', Escape: 'back' };
