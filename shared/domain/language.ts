import { z } from 'zod';

// Apart, for windows that carry no schemas.
export { languageDirections, shippedLanguages } from './language-facts.ts';

export const Language = z.enum(['en', 'ms', 'zh', 'es', 'ar']);
export type Language = z.infer<typeof Language>;
