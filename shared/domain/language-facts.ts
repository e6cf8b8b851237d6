/** The languages that are complete and shipped; the checks cover exactly these. */
export const shippedLanguages = ['en', 'ms', 'zh', 'es', 'ar'] as const;

/** Every language the product is made for, with its writing direction. */
export const languageDirections = { en: 'ltr', ms: 'ltr', zh: 'ltr', es: 'ltr', ar: 'rtl' } as const;

/** The locale whose dates and numbers go with a language: unambiguous day-month order, digits that people here read. */
export const locales = {
  en: 'en-GB',
  ms: 'ms-MY',
  zh: 'zh-CN',
  es: 'es-ES',
  ar: 'ar-AE',
} as const;
