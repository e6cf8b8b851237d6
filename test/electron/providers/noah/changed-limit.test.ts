/** Changing the page's schema changes the form: nothing is written down a second time. */
import { expect, it, vi } from 'vitest';
import { z } from 'zod';

vi.mock('../../../../electron/providers/noah/wire.ts', async (load) => {
  const wire = await load<typeof import('../../../../electron/providers/noah/wire.ts')>();
  const FullName = wire.PutCustomerBody.shape.FullName.extend({
    FirstName: z.string().min(3).max(41),
    MiddleName: z.string().max(9),
  });
  const Identity = wire.Identity.extend({ IDType: z.enum(['Passport', 'TaxID']) });
  const PutCustomerBody = wire.PutCustomerBody.extend({ FullName, Identities: z.array(Identity).min(2) });
  return { ...wire, PutCustomerBody };
});

it('asks what the schema says now', async () => {
  const { noahRequirements } = await import('../../../../electron/providers/noah/applicant-mapping.ts');
  const of = new Map(noahRequirements().fields.map((requirement) => [requirement.field, requirement]));
  expect(of.get('givenName')).toMatchObject({ minCodePoints: 3, maxCodePoints: 41 });
  expect(of.get('middleName')).toMatchObject({ need: 'required', maxCodePoints: 9 });
  expect(of.get('familyName')).toMatchObject({ maxCodePoints: 50 });
  expect(of.get('documentKind')?.choices).toEqual(['passport', 'tax-id']);
  expect(of.get('secondDocumentKind')?.need).toBe('required');
  expect(of.get('thirdDocumentKind')?.need).toBe('optional');
});
