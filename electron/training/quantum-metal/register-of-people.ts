/** Who is known to the twin, how far they are, and the links they were given. */
import type { Random } from '../../random.ts';
import { identityKey, knownPeople, type Standing } from './sample-data.ts';

/** A link that finishes stage two on the customer's own phone. */
export interface PracticeLink {
  readonly token: string;
  /** Unix ms, the twin's clock. */
  readonly expiresAt: number;
}

/** The people of one run. */
export interface RegisterOfPeople {
  readonly standingOf: (identityNumber: string) => Standing | undefined;
  /** Stage one is done: the code was right. */
  readonly confirm: (identityNumber: string) => void;
  /** A new link for somebody whose code was confirmed; it voids the older ones. */
  readonly giveLink: (identityNumber: string) => PracticeLink;
  /** Somebody opened a link: stage two is done, unless the link is unknown, voided or too old. */
  readonly openLink: (token: string) => boolean;
}

export interface RegisterOptions {
  readonly random: Random;
  readonly now: () => number;
  readonly linkLifetimeMs: number;
  /** The customer of a practice run has no phone: stage two counts as done this long after the link was given. */
  readonly finishesAfterMs: number;
}

interface Person {
  standing: Standing;
  link?: PracticeLink & { readonly givenAt: number };
}

/** Builds the register with the people of the sample data in it. */
export function createRegisterOfPeople(options: RegisterOptions): RegisterOfPeople {
  const { random, now, linkLifetimeMs, finishesAfterMs } = options;
  const people = new Map<string, Person>(
    Object.entries(knownPeople).map(([number, standing]) => [identityKey(number), { standing }]),
  );

  const personOf = (identityNumber: string): Person | undefined => {
    const person = people.get(identityKey(identityNumber));
    if (person?.standing === 'code-confirmed' && person.link) {
      if (now() - person.link.givenAt >= finishesAfterMs) person.standing = 'finished';
    }
    return person;
  };

  return {
    standingOf: (identityNumber) => personOf(identityNumber)?.standing,
    confirm: (identityNumber) => {
      people.set(identityKey(identityNumber), { standing: 'code-confirmed' });
    },
    giveLink: (identityNumber) => {
      const givenAt = now();
      const link = { token: random.uuid(), expiresAt: givenAt + linkLifetimeMs, givenAt };
      const person = people.get(identityKey(identityNumber));
      if (person) person.link = link;
      return link;
    },
    openLink: (token) => {
      const person = [...people.values()].find(({ link }) => link?.token === token);
      if (!person?.link || now() >= person.link.expiresAt) return false;
      if (person.standing === 'code-confirmed') person.standing = 'finished';
      return true;
    },
  };
}
