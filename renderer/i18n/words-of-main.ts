import { provider as arProvider } from './ar/provider.ts';
import { receiptPaper as arReceipt } from './ar/receipt.ts';
import { standby as arStandby } from './ar/standby.ts';
import { provider as enProvider } from './en/provider.ts';
import { receiptPaper as enReceipt } from './en/receipt.ts';
import { standby as enStandby } from './en/standby.ts';
import { provider as esProvider } from './es/provider.ts';
import { receiptPaper as esReceipt } from './es/receipt.ts';
import { standby as esStandby } from './es/standby.ts';
import { provider as msProvider } from './ms/provider.ts';
import { receiptPaper as msReceipt } from './ms/receipt.ts';
import { standby as msStandby } from './ms/standby.ts';
import { provider as zhProvider } from './zh/provider.ts';
import { receiptPaper as zhReceipt } from './zh/receipt.ts';
import { standby as zhStandby } from './zh/standby.ts';

/**
 * The words of main, which has no catalogues: built into it (electron.vite.config.ts) for its own pages and for what it prints, by
 * language. The window never loads this.
 */
export const wordsOfMain = {
  standby: { ar: arStandby, en: enStandby, es: esStandby, ms: msStandby, zh: zhStandby },
  receipt: {
    ar: { ...arReceipt, provider: arProvider },
    en: { ...enReceipt, provider: enProvider },
    es: { ...esReceipt, provider: esProvider },
    ms: { ...msReceipt, provider: msProvider },
    zh: { ...zhReceipt, provider: zhProvider },
  },
} as const;
