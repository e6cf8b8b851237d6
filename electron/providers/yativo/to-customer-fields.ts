/** From what the kiosk knows of a customer to the fields of the page, or to the names of what can't be sent. */
import type { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { YativoPolicy } from '../../../shared/settings/policy.ts';
import type {
  PictureSide,
  WalletCustomer,
  WalletDocumentKind,
  WalletField,
} from '../wallet-customer-provider.ts';
import { alpha3Of, countryNameOf } from './countries.ts';
import { AllFields, FiveFields } from './wire.ts';

export type CustomerFields = z.infer<typeof AllFields> | z.infer<typeof FiveFields>;

/** Which of our fields a field of the page comes from. Both directions of the mapping, and nothing else, read it. */
export const fieldByPageName: Readonly<Record<string, WalletField>> = {
  customer_name: 'fullName',
  customer_email: 'email',
  customer_phone: 'phone',
  customer_country: 'country',
  'customer_address.city': 'address.city',
  'customer_address.state': 'address.state',
  'customer_address.zipcode': 'address.postCode',
  'customer_address.street': 'address.street',
  'customer_address.number': 'address.number',
  'customer_address.country': 'address.country',
  customer_idType: 'document.kind',
  customer_idNumber: 'document.number',
  customer_idCountry: 'document.issuingCountry',
  customer_idExpiration: 'document.expiryDate',
};

/** The fields of the request, ready to leave; or which of ours are missing, too long or unknown to the page. */
export function toCustomerFields(
  customer: WalletCustomer,
  policy: YativoPolicy,
): Result<CustomerFields, readonly WalletField[]> {
  const { address, document } = customer;
  const five = {
    customer_name: customer.fullName,
    customer_email: customer.email,
    customer_phone: customer.phone,
    customer_country: alpha3Of(customer.country),
    ...(policy.customerType !== 'omit' && { customer_type: policy.customerType }),
  };
  if (policy.body === 'five-fields') return checked(FiveFields, five);

  const expiry = expiryText(document?.expiryDate, policy.withoutExpiry);
  return checked(AllFields, {
    ...five,
    customer_address: {
      city: address?.city,
      ...(address?.state !== undefined && { state: address.state }),
      ...(address?.postCode !== undefined && { zipcode: address.postCode }),
      street: address?.street,
      ...(address?.number !== undefined && { number: address.number }),
      country: address && alpha3Of(address.country),
    },
    customer_idType: document && policy.idTypes[document.kind],
    customer_idNumber: document?.number,
    customer_idCountry: document && countryNameOf(document.issuingCountry, policy.countryNames),
    ...(expiry !== undefined && { customer_idExpiration: expiry }),
  });
}

/** Which sides of a document are sent. */
export function neededPictures(kind: WalletDocumentKind, policy: YativoPolicy): readonly PictureSide[] {
  if (policy.body === 'five-fields') return [];
  return kind === 'passport' && policy.passportBack === 'omit' ? ['front'] : ['front', 'back'];
}

/** `2029-04-30` to `04/29`. What is no date of this century comes back as it is, for the schema to refuse. */
function expiryText(date: string | undefined, withoutExpiry: string): string | undefined {
  if (date === undefined) return withoutExpiry === 'omit' ? undefined : withoutExpiry;
  const [, year, month] = /^20(\d{2})-(\d{2})-\d{2}$/.exec(date) ?? [];
  return year === undefined || month === undefined ? date : `${month}/${year}`;
}

function checked<Schema extends typeof FiveFields | typeof AllFields>(
  schema: Schema,
  fields: object,
): Result<CustomerFields, readonly WalletField[]> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return ok(parsed.data);
  const names = parsed.error.issues.map(({ path }) => fieldByPageName[path.join('.')]);
  return err([...new Set(names.filter((name) => name !== undefined))]);
}
