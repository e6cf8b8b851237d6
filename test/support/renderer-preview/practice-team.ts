/** Staff as main keeps them, as far as the screens need it. */
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { DayReportRow } from '../../../shared/domain/day-report.ts';
import { weaknessOf } from '../../../shared/domain/new-pin.ts';
import type { Session, StaffCard } from '../../../shared/domain/staff.ts';
import { nameKey, type StaffEntry } from '../../../shared/domain/staff-directory.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import type { FakeHandlers } from '../fake-client.ts';

/** What a scene's state must have for the handlers below. */
interface WithTeam {
  session: Session;
  staff: readonly StaffCard[];
  team?: readonly StaffEntry[];
  report?: readonly DayReportRow[];
}

const entryOf = ({ staffId, displayName, role }: StaffCard): StaffEntry => ({
  ...{ staffId, displayName, role, enabled: true, mustChoosePin: false },
});

export function practiceTeamHandlers(
  state: WithTeam,
  emit: (event: 'session.changed', payload: unknown) => void,
): FakeHandlers {
  const team = () => state.team ?? state.staff.map(entryOf);
  const find = (staffId: string) => team().find((one) => one.staffId === staffId);
  const change = (staffId: string, next: Partial<StaffEntry>) => {
    state.team = team().map((one) => (one.staffId === staffId ? { ...one, ...next } : one));
    return ok([...state.team]);
  };
  const isLast = (staffId: string) =>
    find(staffId)?.role === 'supervisor' &&
    !team().some((one) => one.staffId !== staffId && one.enabled && one.role === 'supervisor');
  return {
    'staff.create-first': ({ displayName, pin }: ParsedInputOf<'staff.create-first'>) => {
      const why = weaknessOf(pin);
      if (why) return err(fail('pin-unsuitable', { why }));
      const card = { staffId: 'staff-1', displayName, role: 'supervisor' } as unknown as StaffCard;
      state.staff = [card];
      return ok(card);
    },
    'staff.choose-pin': ({ staffId }: ParsedInputOf<'staff.choose-pin'>) => {
      const card = state.staff.find((one) => one.staffId === staffId);
      if (!card) return err(fail('wrong-state'));
      const { displayName, role } = card;
      state.session = { state: 'signed-in', staffId, displayName, role };
      emit('session.changed', state.session);
      return ok(state.session);
    },
    'staff.read-directory': () => ok([...team()]),
    'staff.add': ({ displayName, role }: ParsedInputOf<'staff.add'>) => {
      if (team().some((one) => nameKey(one.displayName) === nameKey(displayName)))
        return err(fail('name-taken'));
      const staffId = `staff-${team().length + 1}` as never;
      state.team = [...team(), { staffId, displayName, role, enabled: true, mustChoosePin: true }];
      return ok([...state.team]);
    },
    'staff.set-enabled': ({ staffId, enabled }: ParsedInputOf<'staff.set-enabled'>) =>
      !enabled && isLast(staffId) ? err(fail('last-supervisor')) : change(staffId, { enabled }),
    'staff.set-role': ({ staffId, role }: ParsedInputOf<'staff.set-role'>) =>
      isLast(staffId) ? err(fail('last-supervisor')) : change(staffId, { role }),
    'staff.reset-pin': ({ staffId }: ParsedInputOf<'staff.reset-pin'>) =>
      change(staffId, { mustChoosePin: true }),
    'staff.change-own-pin': () => ok(null),
    'staff.note-activity': () => ok(null),
    'staff.read-report': ({ from }: ParsedInputOf<'staff.read-report'>) =>
      ok({ at: Date.now(), from, rows: [...(state.report ?? [])], unreadable: 0 }),
  };
}
