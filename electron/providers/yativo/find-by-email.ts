import type { Outcome } from '../provider.ts';
import type { WalletCustomerLookup, WalletCustomerPage } from '../wallet-customer-provider.ts';

/** At a hundred rows each: more than this is not read while somebody waits. */
const maxPages = 100;

/**
 * Looks for an e-mail address in the list, comparing it whole: the provider's own filter matches parts. Letter case is
 * ignored, as mailboxes and the provider's uniqueness do. "Nobody" is said only of a list that was seen whole: as many
 * different customers as it says it has, each with an address, and as many at the end as at the beginning.
 */
export async function findByEmail(
  email: string,
  readPage: (page: number) => Promise<Outcome<WalletCustomerPage>>,
): Promise<Outcome<WalletCustomerLookup>> {
  const wanted = comparable(email);
  const seen = new Set<string>();
  let total: number | undefined;

  for (let page = 1; ; page += 1) {
    const outcome = await readPage(page);
    if (outcome.kind !== 'answered') return outcome;
    const { providerNow } = outcome;
    const answered = (answer: WalletCustomerLookup) => ({ kind: 'answered', answer, providerNow }) as const;

    const { customers, lastPage } = outcome.answer;
    const match = customers.find((customer) => customer.email && comparable(customer.email) === wanted);
    if (match) {
      const { customerId, fullName, phone } = match;
      return answered({ found: 'customer', customerId, fullName, phone });
    }
    for (const { customerId, email: theirs } of customers) if (theirs) seen.add(customerId);
    total ??= outcome.answer.total;

    const changed = outcome.answer.total !== total;
    if (changed || lastPage > maxPages) return answered({ found: 'cannot-tell' });
    if (page >= lastPage) return answered({ found: seen.size === total ? 'nobody' : 'cannot-tell' });
  }
}

function comparable(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
