import { z } from 'zod';

/** ISO 3166-1 alpha-2; each mapping turns it into what its provider writes. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
