import type { WordKey } from '../../i18n/word-keys.ts';

/** The words of a journey: its name, and a sentence about it. */
interface JourneyWords {
  readonly name: WordKey & `journey.name.${string}`;
  readonly about: WordKey & `journey.about.${string}`;
}

/** By journey id. A test fails for a shipped journey that is not here. */
const words: Readonly<Record<string, JourneyWords>> = {
  'gold-account': { name: 'journey.name.gold-account', about: 'journey.about.gold-account' },
  'payout-customer': { name: 'journey.name.payout-customer', about: 'journey.about.payout-customer' },
  'wallet-customer': { name: 'journey.name.wallet-customer', about: 'journey.about.wallet-customer' },
  'one-visit': { name: 'journey.name.one-visit', about: 'journey.about.one-visit' },
  'member-look-up': { name: 'journey.name.member-look-up', about: 'journey.about.member-look-up' },
  'new-member': { name: 'journey.name.new-member', about: 'journey.about.new-member' },
  'change-member': { name: 'journey.name.change-member', about: 'journey.about.change-member' },
  'policy-holder': { name: 'journey.name.policy-holder', about: 'journey.about.policy-holder' },
};

/** The words of a journey. Throws for one that has none, which is a bug that a test finds first. */
export function journeyWords(journeyId: string): JourneyWords {
  const found = words[journeyId];
  if (!found) throw new Error(`the journey ${journeyId} has no words`);
  return found;
}
