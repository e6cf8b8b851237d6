import { goldAccount } from './gold-account.ts';
import type { Journey } from './journey.ts';
import { changeMember, memberLookUp, newMember } from './members.ts';
import { oneVisit } from './one-visit.ts';
import { payoutCustomer } from './payout-customer.ts';
import { policyHolder } from './policy-holder.ts';
import { walletCustomer } from './wallet-customer.ts';

/** A journey with the SHA-256 of its canonical JSON: main refuses one whose data do not match. */
export interface ShippedJourney {
  readonly journey: Journey;
  readonly sha256: string;
}

/** The journeys in the package, as the home screen lists them. After changing one: raise its version; the failing test prints the new hash. */
export const shippedJourneys: readonly ShippedJourney[] = [
  { journey: goldAccount, sha256: 'd6e390ad387320b3d953ec30cfa22fde32f43c6f1a8c893ed202c656c0b41736' },
  { journey: payoutCustomer, sha256: '8b0eb405f91ac2bcd59478d6a275a2f6707ee0a2fbe3b6f589a557970ffaae73' },
  { journey: walletCustomer, sha256: '091d6384c2d39dda91dc19f101852cddfa15298c3c1be549f1c0410904eb6f1f' },
  { journey: oneVisit, sha256: 'db57334aceaa09e376ed9215d618794c333721017fb0c69ea7360169f5dc68c4' },
  { journey: memberLookUp, sha256: 'a73d91f9ef369894321459e55ac5dcd69e855150531dab334ebe7678693ff10f' },
  { journey: newMember, sha256: '714c15923903ca055fcc7cf9c2ca41242d8eeab6ea126945c574daed3bd76741' },
  { journey: changeMember, sha256: '536ff6e816e67a28181daf40394689d22f4159f52ee4378458984fc93490e7bf' },
  { journey: policyHolder, sha256: '3818467dcbe14bfe2c663cc2a6767282f3a5c15fb69453cab0c4be5c52e840a5' },
];

/** Finds a shipped journey by id; undefined where none has it. */
export function findJourney(journeyId: string): Journey | undefined {
  return shippedJourneys.find((shipped) => shipped.journey.journeyId === journeyId)?.journey;
}
