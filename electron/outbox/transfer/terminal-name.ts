/** Whether two names mean the same terminal. They are typed by people: `counter 2` is meant where the policy says `Counter 2`. */
export function isSameTerminal(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
