import { StaffId } from '../../shared/brand.ts';
import type { Role } from '../../shared/domain/staff.ts';
import type { Random } from '../random.ts';
import { hashPublicPin } from './pin-hash.ts';
import type { StaffMember } from './staff-directory.ts';

const people: readonly { staffId: string; displayName: string; role: Role; practicePin: string }[] = [
  { staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff', practicePin: '2468' },
  { staffId: 'jose-marti', displayName: 'José Martí', role: 'staff', practicePin: '1357' },
  { staffId: 'daniel-lim', displayName: 'Daniel Lim', role: 'supervisor', practicePin: '8642' },
];

/** The invented staff of training mode. Their PINs are printed on the sign-in screen, so they protect nothing. */
export function createTrainingStaff(random: Random): Promise<StaffMember[]> {
  return Promise.all(
    people.map(async (person) => ({
      ...person,
      staffId: StaffId.parse(person.staffId),
      enabled: true,
      mustChoosePin: false,
      pin: await hashPublicPin(person.practicePin, random),
    })),
  );
}
