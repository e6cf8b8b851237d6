/** "Nobody" leads to a second customer, so it is said only of a list that was seen whole. */
import { expect, it } from 'vitest';
import type { Outcome } from '../../../../electron/providers/provider.ts';
import type { WalletCustomerPage } from '../../../../electron/providers/wallet-customer-provider.ts';
import { findByEmail } from '../../../../electron/providers/yativo/find-by-email.ts';

const page = (ids: readonly string[], total: number, lastPage: number): Outcome<WalletCustomerPage> => ({
  kind: 'answered',
  answer: {
    customers: ids.map((id) => ({ customerId: id, email: `${id}@customer.example` })),
    total,
    lastPage,
  },
  providerNow: 5,
});
const answerTo = async (pages: readonly Outcome<WalletCustomerPage>[]) => {
  const outcome = await findByEmail(
    'wanted@customer.example',
    async (number) => pages[number - 1] ?? page([], 0, 1),
  );
  return outcome.kind === 'answered' ? outcome.answer.found : outcome;
};

it.each([
  ['seen whole', [page(['a', 'b'], 3, 2), page(['c'], 3, 2)], 'nobody'],
  ['with somebody taken out while it was read', [page(['a', 'b'], 4, 2), page(['d'], 3, 2)], 'cannot-tell'],
  [
    'with somebody put in front while it was read',
    [page(['a', 'b'], 3, 2), page(['b', 'c'], 4, 2)],
    'cannot-tell',
  ],
  [
    'with a row seen twice and another never',
    [page(['a', 'b'], 4, 2), page(['b', 'c'], 4, 2)],
    'cannot-tell',
  ],
  ['that says it is longer than it is', [page(['a'], 2, 1)], 'cannot-tell'],
  ['with the one who is wanted', [page(['a'], 9, 9), page(['wanted'], 1, 1)], 'customer'],
])('a list %s', async (_name, pages, found) => {
  expect(await answerTo(pages)).toBe(found);
});

it('a customer is found with what tells them from another', async () => {
  const email = 'Wanted@customer.example';
  const customers = [
    { customerId: 'a', email, fullName: 'Mei Contoh', phone: '+6580000009', country: 'SGP' },
  ];
  const outcome = await findByEmail('wanted@customer.example', async () => ({
    ...{ kind: 'answered', answer: { customers, total: 1, lastPage: 1 }, providerNow: undefined },
  }));
  expect(outcome).toMatchObject({
    answer: { found: 'customer', customerId: 'a', fullName: 'Mei Contoh', phone: '+6580000009' },
  });
});

it('a customer whose address is not shown may be the one', async () => {
  const answer = { customers: [{ customerId: 'a' }], total: 1, lastPage: 1 };
  expect(await answerTo([{ kind: 'answered', answer, providerNow: undefined }])).toBe('cannot-tell');
});

it('a page that does not come is the outcome', async () => {
  const lost: Outcome<WalletCustomerPage> = { kind: 'not-sent', failure: { code: 'offline' } };
  expect(await answerTo([page(['a'], 2, 2), lost])).toEqual(lost);
});
