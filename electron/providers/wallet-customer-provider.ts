/** The part of the port that a provider of wallets implements. Types only. */
import type { Result } from '../../shared/result.ts';
import type { UnattendedOperation } from './provider.ts';

/** Where a picture's bytes come from: from the beginning at each opening, and the same each time. In pieces of any size. */
export interface PictureSource {
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Why a picture can't be sent. */
export type PictureProblem =
  | 'too-large'
  | 'too-many-pixels'
  | 'not-jpeg-or-png'
  | 'broken'
  /** More than a picture: a place, a device, a comment, a second picture. It was not made by the kiosk. */
  | 'metadata';

declare const checkedPicture: unique symbol;

/** A picture that was looked at byte by byte. Only `checkPicture` makes one, and nothing else can be sent. */
export interface CheckedPicture extends PictureSource {
  readonly [checkedPicture]: true;
  readonly format: 'jpeg' | 'png';
  readonly sizeBytes: number;
  readonly width: number;
  readonly height: number;
}

export type WalletDocumentKind = 'passport' | 'national-id-card' | 'driving-licence' | 'residence-permit';

/** An identity document. Countries are ISO 3166-1 alpha-2; absent, `expiryDate` (`YYYY-MM-DD`) means that it never expires. */
export interface WalletDocument {
  readonly kind: WalletDocumentKind;
  readonly number: string;
  readonly issuingCountry: string;
  readonly expiryDate?: string | undefined;
}

/** Where a customer lives. Street and number apart, as they are asked for; not every address has all of it. */
export interface WalletAddress {
  readonly street: string;
  readonly number?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly postCode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Who opens a wallet, but for the pictures. */
export interface WalletCustomer {
  readonly fullName: string;
  readonly email: string;
  /** E.164 */
  readonly phone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly address?: WalletAddress | undefined;
  readonly document?: WalletDocument | undefined;
}

/** A field of `WalletCustomer`, by the names above. */
export type WalletField =
  | Exclude<keyof WalletCustomer, 'address' | 'document'>
  | `address.${keyof WalletAddress}`
  | `document.${keyof WalletDocument}`;

export type PictureSide = 'front' | 'back';

/** What is sent. The key is a UUID made at capture and stored with it: corrected data is a new capture with a new key. */
export interface NewWalletCustomer {
  readonly customer: WalletCustomer;
  /** At least the sides that `neededPictures` names. */
  readonly pictures: Readonly<Partial<Record<PictureSide, CheckedPicture>>>;
  readonly idempotencyKey: string;
}

export type WalletCustomerAdded =
  | { readonly add: 'added'; readonly customerId: string }
  /** The address is taken. Whether by an earlier attempt of ours, only a look-up shows. */
  | { readonly add: 'email-exists' }
  /** Too old a key: nothing was done now. Whether an earlier attempt was heard, only a look-up shows; then a new key. */
  | { readonly add: 'key-expired' };

/** A customer as the provider lists them. The document can't be read back, by anyone. */
export interface StoredWalletCustomer {
  readonly customerId: string;
  readonly fullName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** As the provider writes it: ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
}

/** One page of the list; pages count from 1. */
export interface WalletCustomerPage {
  readonly customers: readonly StoredWalletCustomer[];
  readonly lastPage: number;
  /** Of all pages. */
  readonly total: number;
}

export type WalletCustomerFound =
  | { readonly found: 'customer'; readonly customer: StoredWalletCustomer }
  | { readonly found: 'nobody' };

export type WalletCustomerLookup =
  /** Whoever has the address, with what tells whether it is the customer that was sent. */
  | ({ readonly found: 'customer' } & Pick<StoredWalletCustomer, 'customerId' | 'fullName' | 'phone'>)
  | { readonly found: 'nobody' }
  /** The list changed while it was read, or is too long to be read at a counter. */
  | { readonly found: 'cannot-tell' };

/** A provider of wallets, as Yativo is. */
export interface WalletCustomerProvider {
  /** Signs the terminal in afresh: the harmless call that tests credentials. All others sign in by themselves. */
  readonly login: UnattendedOperation<Readonly<Record<never, never>>, { readonly signedIn: true }>;
  /** Throws for details that `findProblems` objects to, and without the pictures that are needed. */
  readonly addCustomer: UnattendedOperation<NewWalletCustomer, WalletCustomerAdded>;
  readonly listCustomers: UnattendedOperation<{ readonly page: number }, WalletCustomerPage>;
  readonly getCustomer: UnattendedOperation<{ readonly customerId: string }, WalletCustomerFound>;
  /** Reads the list, page by page, until the address is found. For after a lost answer, not for browsing. */
  readonly findByEmail: UnattendedOperation<{ readonly email: string }, WalletCustomerLookup>;
  /** What of these details could not be sent. Empty: all of it can. */
  readonly findProblems: (customer: WalletCustomer) => readonly WalletField[];
  /** Which sides of a document are sent; none where policy sends no documents. */
  readonly neededPictures: (kind: WalletDocumentKind) => readonly PictureSide[];
  /** Reads a picture once, to its end. Rejects only with the source's own error. */
  readonly checkPicture: (picture: PictureSource) => Promise<Result<CheckedPicture, PictureProblem>>;
  /** Whether a lost answer may still be asked for again with the same key; else look up first. See `key-age.ts`. */
  readonly isKeyHonoured: (key: { readonly mintedAt: number; readonly now: number }) => boolean;
  /** Lets go of the token: the credentials were changed. */
  readonly forgetToken: () => void;
}
