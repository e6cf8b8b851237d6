import type { Application } from '../../../shared/domain/application.ts';
import { maskEmail, maskPhoneNumber } from '../../../shared/domain/mask.ts';
import { checkDetails } from '../../../shared/journeys/complete-details.ts';

/** Where the code goes, recognisable and not readable; empty while nothing is chosen. */
export function maskedContact({ draft, requirements, allowedLoginMethods }: Application): string {
  const { applicant } = checkDetails(draft, requirements, allowedLoginMethods);
  if (applicant.primaryLoginMethod === 'email') return maskEmail(applicant.email ?? '');
  return applicant.phoneNumber ? maskPhoneNumber(applicant.phoneNumber) : '';
}
