/** The part of the port that a provider of payouts implements. Types only. */
import type { UnattendedOperation } from './provider.ts';

/** What a document can prove to a provider of payouts. */
export type PayoutIdentityKind =
  | 'passport'
  | 'national-id-card'
  | 'driving-licence'
  | 'residence-permit'
  | 'tax-id'
  | 'address-proof';

/** An identity document. Dates are `YYYY-MM-DD`, the country is ISO 3166-1 alpha-2. */
export interface PayoutIdentity {
  readonly kind: PayoutIdentityKind;
  readonly number: string;
  readonly issuingCountry: string;
  readonly issuedDate?: string | undefined;
  readonly expiryDate?: string | undefined;
}

/** Where a customer lives. `state` is the ISO 3166-2 code ("CA" or "US-CA") in the USA and Canada. */
export interface PayoutResidence {
  readonly street: string;
  readonly street2?: string | undefined;
  readonly city: string;
  readonly postCode: string;
  readonly state: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Whom to pay out to. Exactly these fields leave the kiosk. */
export interface PayoutCustomer {
  /** Ours: a UUID minted at capture, the same in every attempt. */
  readonly customerId: string;
  readonly firstName: string;
  readonly middleName?: string | undefined;
  readonly lastName: string;
  /** `YYYY-MM-DD` */
  readonly dateOfBirth: string;
  readonly identities: readonly PayoutIdentity[];
  readonly residence: PayoutResidence;
}

/** The record is as it was sent: it is new, or it replaced what was there under the same id. */
export interface PayoutCustomerStored {
  readonly stored: 'created' | 'updated';
}

/** A customer as the provider has them. A kind of document that isn't ours to send is `other`. */
export interface StoredPayoutCustomer extends Omit<PayoutCustomer, 'identities'> {
  readonly identities: readonly (Omit<PayoutIdentity, 'kind'> & {
    readonly kind: PayoutIdentityKind | 'other';
  })[];
  /** Unix ms on the provider's clock. */
  readonly createdAt?: number | undefined;
  readonly verification?: 'pending' | 'approved' | 'declined' | undefined;
}

export type PayoutCustomerFound =
  | { readonly found: 'customer'; readonly customer: StoredPayoutCustomer }
  | { readonly found: 'nobody' };

/** A provider that keeps customers under an id of ours, as Noah does. */
export interface PayoutCustomerProvider {
  readonly putCustomer: UnattendedOperation<PayoutCustomer, PayoutCustomerStored>;
  readonly getCustomer: UnattendedOperation<{ readonly customerId: string }, PayoutCustomerFound>;
}
