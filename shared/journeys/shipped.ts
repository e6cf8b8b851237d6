import { goldAccount } from './gold-account.ts';
import type { Journey } from './journey.ts';
import { changeMember, memberLookUp, newMember } from './members.ts';
import { oneVisit, oneVisit2 } from './one-visit.ts';
import { payoutCustomer } from './payout-customer.ts';
import { policyHolder } from './policy-holder.ts';
import { walletCustomer, walletCustomer2 } from './wallet-customer.ts';

/** A journey with the SHA-256 of its canonical JSON: main refuses one whose data do not match. */
export interface ShippedJourney {
  readonly journey: Journey;
  readonly sha256: string;
}

/**
 * The journeys in the package, as the home screen lists them; an older version, for the visits that began under it, stands behind the
 * one that took its place. After changing one: raise its version; the failing test prints the new hash.
 */
export const shippedJourneys: readonly ShippedJourney[] = [
  { journey: goldAccount, sha256: 'd6e390ad387320b3d953ec30cfa22fde32f43c6f1a8c893ed202c656c0b41736' },
  { journey: payoutCustomer, sha256: '835ea1ff9fe6bd0be839eb12fe7041dd30461e378f6d8552c0a67cb33ca2d8bc' },
  { journey: walletCustomer, sha256: '09da15a66734276d2e7b8ae51b42cac35e4769cdec78e5f9d283d8f3975b7a86' },
  { journey: walletCustomer2, sha256: '8e4dc38c8888528c9b39420f653042c22743426d8c35871e696f7778470d52b1' },
  { journey: oneVisit, sha256: '417a6485ca453bce31f1813d761347cb1af55713eeedb5bb9f3b12a511242e4b' },
  { journey: oneVisit2, sha256: '71e1d29ac0901160833ee104d375508fa38b8f7281669aec8f29da6e164dfd29' },
  { journey: memberLookUp, sha256: 'a73d91f9ef369894321459e55ac5dcd69e855150531dab334ebe7678693ff10f' },
  { journey: newMember, sha256: 'bc15fc117390c01a0104eac84c539a60b37621443df4ff5755317e82916ad2c4' },
  { journey: changeMember, sha256: 'b033915cae1284f1488e9e75f4f9382c1eb85db4917434f39be4e4f7274b64db' },
  { journey: policyHolder, sha256: '3818467dcbe14bfe2c663cc2a6767282f3a5c15fb69453cab0c4be5c52e840a5' },
];

/** Finds a shipped journey, in that version or in the newest; undefined where there is none. */
export function findJourney(journeyId: string, version?: number): Journey | undefined {
  return shippedJourneys.find(
    ({ journey }) =>
      journey.journeyId === journeyId && (version === undefined || journey.version === version),
  )?.journey;
}
