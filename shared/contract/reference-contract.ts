import { z } from 'zod';
import { applicantFields } from '../domain/applicant.ts';
import { CountryCode } from '../domain/country-code.ts';
import { query } from './define.ts';

/** Lists of the world that main keeps. */
export const referenceContract = {
  /** The states, provinces or counties of a country, by name; empty where an address has none. */
  'reference.read-subdivisions': query({
    input: z.strictObject({ country: CountryCode }),
    output: z
      .array(z.strictObject({ code: applicantFields.state, name: z.string().min(1).max(100) }))
      .max(300),
  }),
};
