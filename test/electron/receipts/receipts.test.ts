/** Whose receipt can be had, when, and by whom. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptFacts } from '../../../electron/receipts/receipt-facts.ts';
import { createReceipts, type PrintReceipt, type Receipts } from '../../../electron/receipts/receipts.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { DeskEntry } from '../../../shared/domain/outbox-item.ts';
import { fail } from '../../../shared/failure.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { err, ok } from '../../../shared/result.ts';
import { ReceiptsPolicy } from '../../../shared/settings/receipts-policy.ts';
import { anApplication, consentTo } from '../../support/applications.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { nurAina, ticket } from './support.ts';

const theVisit = { of: 'visit' } as const;
const someone = '7e57de5c-0000-4000-8000-000000000009' as ApplicationId;
const waiting = {
  ...{ applicationId: someone, journeyId: 'gold-account', ticketCode: ticket.code },
  ...{ providers: ['quantum-metal'], savedAt: 1, inBranch: true },
} as DeskEntry;
const done: Application = {
  ...anApplication({ journeyId: 'gold-account', consent: consentTo('gold-account'), confirmedAt: 1 }),
  ...{ problems: {}, registration: { state: 'verified' } },
};
const halfway: Application = { ...done, registration: { state: 'needs-customer' } };

let open: Application | null;
let printed: ReceiptFacts[];
let audited: unknown[];
let print: PrintReceipt;
beforeEach(() => {
  open = null;
  printed = [];
  audited = [];
  print = async (facts) => {
    printed.push(facts);
    return ok();
  };
});
const receiptsWith = (policy: unknown = { printer: 'Star' }): Receipts =>
  createReceipts({
    policy: ReceiptsPolicy.parse(policy),
    staffLanguage: 'en',
    readOpen: () => open,
    findJourney,
    tickets: { issue: () => ticket },
    findOnDesk: async (applicationId) => (applicationId === someone ? { entry: waiting, ticket } : undefined),
    toPrinter: (...args) => print(...args),
    audit: { write: (id, fields) => audited.push([id, fields]) },
    clock: createFakeClock(),
  });
const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? 'ok' : answer.error?.code;

describe('of the visit', () => {
  it('can be had once it is done, and is audited without a fact about anybody', async () => {
    open = done;
    expect(await receiptsWith().read(theVisit, nurAina)).toEqual(ok({ number: ticket, canPrint: true }));
    expect(codeOf(await receiptsWith().putOnPaper(theVisit, nurAina))).toBe('ok');
    expect(audited).toEqual([
      ['receipt.printed', { applicationId: done.applicationId, staffId: 'nur-aina' }],
    ]);
  });

  it('can’t be had before, nor without a visit', async () => {
    open = halfway;
    expect(codeOf(await receiptsWith().putOnPaper(theVisit, nurAina))).toBe('receipt-gone');
    open = null;
    expect(codeOf(await receiptsWith().read(theVisit, nurAina))).toBe('receipt-gone');
    expect(printed).toEqual([]);
  });

  it('can be had after it has ended and was saved, by who ended it, until it is left', async () => {
    const receipts = receiptsWith();
    receipts.visitEnded(halfway, ticket, nurAina);
    expect(codeOf(await receipts.putOnPaper(theVisit, nurAina))).toBe('ok');
    expect(printed[0]).toMatchObject({ headline: 'saved', isTicket: true });
    const another = { ...nurAina, staffId: 'daniel-raj' } as typeof nurAina;
    expect(codeOf(await receipts.putOnPaper(theVisit, another))).toBe('receipt-gone');
    receipts.forget();
    expect(codeOf(await receipts.putOnPaper(theVisit, nurAina))).toBe('receipt-gone');
  });

  it('is never the last customer’s while another one is there', async () => {
    const receipts = receiptsWith();
    receipts.visitEnded(halfway, ticket, nurAina);
    open = { ...halfway, applicationId: someone };
    expect(codeOf(await receipts.putOnPaper(theVisit, nurAina))).toBe('receipt-gone');
  });
});

it('of the desk is the ticket of who waits there, and of nobody else', async () => {
  const receipts = receiptsWith();
  expect(codeOf(await receipts.putOnPaper({ of: 'desk', applicationId: someone }, nurAina))).toBe('ok');
  expect(printed[0]).toMatchObject({ isTicket: true, number: ticket });
  const nobody = { of: 'desk', applicationId: done.applicationId } as const;
  expect(codeOf(await receipts.putOnPaper(nobody, nurAina))).toBe('receipt-gone');
});

it('without a printer in the policy nothing offers to print, and nothing does', async () => {
  open = done;
  const receipts = receiptsWith({});
  expect(await receipts.read(theVisit, nurAina)).toEqual(ok({ number: ticket, canPrint: false }));
  expect(codeOf(await receipts.putOnPaper(theVisit, nurAina))).toBe('printer-missing');
  expect(printed).toEqual([]);
});

it('a second press meanwhile prints nothing twice, and what fails is not audited', async () => {
  open = done;
  const first = Promise.withResolvers<Awaited<ReturnType<PrintReceipt>>>();
  print = () => first.promise;
  const receipts = receiptsWith();
  const printing = receipts.putOnPaper(theVisit, nurAina);
  expect(codeOf(await receipts.putOnPaper(theVisit, nurAina))).toBe('printer-busy');
  first.resolve(err(fail('printer-needs-paper')));
  expect(codeOf(await printing)).toBe('printer-needs-paper');
  expect(audited).toEqual([]);
  print = async () => ok();
  expect(codeOf(await receipts.putOnPaper(theVisit, nurAina))).toBe('ok');
});
