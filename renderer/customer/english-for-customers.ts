import { customer } from '../i18n/en/customer.ts';
import { fields } from '../i18n/en/fields.ts';
import { provider } from '../i18n/en/provider.ts';

const { group, label, choice, review } = fields;

/** The part of the default language that customers read. */
export const englishForCustomers = { customer, provider, fields: { group, label, choice, review } } as const;
