import type { SignedInStaff } from '../../../electron/ipc/call-context.ts';
import type { ReceiptFacts } from '../../../electron/receipts/receipt-facts.ts';
import type { ReceiptPlace } from '../../../electron/receipts/receipt-page.ts';
import type { ReceiptWords } from '../../../electron/receipts/receipt-words.ts';
import { provider } from '../../../renderer/i18n/en/provider.ts';
import { receiptPaper } from '../../../renderer/i18n/en/receipt.ts';

export const english: ReceiptWords = { ...receiptPaper, provider };

export const ticket = { code: 'K7QF-2M9P', payload: 'VT1.7E57DE5C-0000-4000-8000-000000000001.1.0F0F' };
export const at = Date.UTC(2026, 4, 3, 6, 0);
export const nurAina = { staffId: 'nur-aina', displayName: 'Nur Aina', role: 'staff' } as SignedInStaff;

export const place: ReceiptPlace = {
  branch: 'Petaling Street',
  terminal: 'Counter 3',
  paper: 'thermal-80',
  isPractice: false,
  languages: { en: english },
};

export const savedFacts: ReceiptFacts = {
  language: 'en',
  headline: 'saved',
  lines: [{ provider: 'quantum-metal', outcome: 'customer' }],
  number: ticket,
  isTicket: true,
  at,
  servedBy: 'Nur Aina',
};

/** What a reader of the paper sees, tags taken off. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_sign, code: string) => String.fromCharCode(Number(code)));
