import { z } from 'zod';

/** The languages that are complete and shipped; the checks cover exactly these. Malay, Chinese, Spanish and Arabic follow. */
export const shippedLanguages = ['en'] as const;

/** Every language the product is made for, with its writing direction. */
export const languageDirections = { en: 'ltr', ms: 'ltr', zh: 'ltr', es: 'ltr', ar: 'rtl' } as const;

export const Language = z.enum(['en', 'ms', 'zh', 'es', 'ar']);
export type Language = z.infer<typeof Language>;
