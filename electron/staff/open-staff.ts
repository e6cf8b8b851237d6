import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import type { FirstStartMark } from './first-start-mark.ts';
import type { PinTriesKeeper } from './pin-tries-keeper.ts';
import { createStaffDirectory, type StaffDirectory } from './staff-directory.ts';
import { readStored, storeMember } from './stored-staff.ts';
import { createVaultTries, isTriesRecord } from './vault-tries.ts';

/** The staff of a live terminal, as its vault has them. */
export interface OpenedStaff {
  readonly directory: StaffDirectory;
  readonly tries: PinTriesKeeper;
}

interface Parts {
  readonly vault: Pick<VaultPort, 'listStaff' | 'checkLaw' | 'listApplications' | 'write'>;
  readonly queue: Pick<WriteQueue, 'add'>;
  readonly mark: FirstStartMark;
  readonly clock: Clock;
  readonly onBug: (error: unknown) => void;
}

/**
 * Reads the staff. An empty list is a first start only where there never was one, and the vault has never held a customer: else
 * somebody took the staff away, with their vault or without, and whoever could name themselves supervisor now would see who is
 * kept here, and work with what the keychain has. Then it is *staff-list-missing*.
 */
export async function openStaff(
  parts: Parts,
): Promise<Result<OpenedStaff, Failure<'staff-list-missing' | 'storage-unavailable'>>> {
  const { vault, queue, mark, clock, onBug } = parts;
  const listed = await vault.listStaff();
  if (!listed.ok) return err(fail('storage-unavailable'));
  const { records, unreadable } = listed.value;
  const found = records.filter(({ id }) => !isTriesRecord(id));
  const lost = [
    ...unreadable.filter((id) => !isTriesRecord(id)),
    ...found.filter((record) => readStored(record) === undefined).map(({ id }) => id),
  ];
  for (const id of lost) onBug(new Error(`a member of staff can not be read: ${id}`));
  const stored = found
    .flatMap((record) => readStored(record) ?? [])
    .sort((one, other) => one.place - other.place);
  const isAnySign = records.length > 0 || lost.length > 0;
  if (stored.length === 0 && (isAnySign || (await mark.isSet()) || (await hasCustomers(vault))))
    return err(fail('staff-list-missing'));
  // The power went between the first supervisor and the mark, or they came before there was one.
  if (stored.length > 0) await mark.set();

  const places = new Map(stored.map(({ member, place }) => [member.staffId, place]));
  const placeOf = ({
    staffId,
  }: {
    readonly staffId: (typeof stored)[number]['member']['staffId'];
  }): number => {
    const place = places.get(staffId) ?? Math.max(0, ...places.values()) + 1;
    places.set(staffId, place);
    return place;
  };
  return ok({
    directory: createStaffDirectory(
      stored.map(({ member }) => member),
      (member) => queue.add(storeMember(member, placeOf(member))),
      (staffId) => lost.includes(staffId),
    ),
    tries: createVaultTries({ vault, queue, records, unreadable, clock, onBug }),
  });
}

/** Whether the vault holds, or ever held, a customer. What can't be answered counts as yes. */
async function hasCustomers(vault: Parts['vault']): Promise<boolean> {
  const [law, applications] = await Promise.all([vault.checkLaw(), vault.listApplications()]);
  if (!law.ok || !applications.ok || !law.value.holds) return true;
  const stands = Object.values(law.value.counts).some((count) => count > 0);
  return law.value.captured > 0 || stands || applications.value.length > 0;
}
