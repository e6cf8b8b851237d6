/** The part of the port that a provider of memberships implements. Types only. */
import type { UnattendedOperation } from './provider.ts';

/** Whether a membership can be used. A found member is not always a usable one. */
export type MemberStanding = 'available' | 'disabled' | 'deleted' | 'expired';

/** A member as the provider has them. What is empty there is absent here. */
export interface Member {
  /** Up to 19 digits, exactly as they came: no number type of JavaScript holds them. */
  readonly memberUid: string;
  readonly number: string;
  readonly standing: MemberStanding;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly qq?: string | undefined;
  readonly address?: string | undefined;
  readonly remarks?: string | undefined;
  readonly category?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly birthday?: string | undefined;
  /** Decimal text, digit by digit as they came: they are never calculated with here. */
  readonly points?: string | undefined;
  readonly discountPercent?: string | undefined;
  readonly balance?: string | undefined;
  readonly creditAllowed?: boolean | undefined;
  /** The provider's local time, as text: `YYYY-MM-DD` or `YYYY-MM-DD HH:mm:ss`. */
  readonly createdDate?: string | undefined;
  readonly expiryDate?: string | undefined;
  /** The shop or account that created the member. */
  readonly createdBy?: string | undefined;
}

/** On every answer of a provider that signs them: present when the signature was there and wrong. Not yet a reason to stop. */
export interface SignedAnswer {
  readonly signatureWarning?: true;
}

export type MemberFound = SignedAnswer &
  ({ readonly found: 'member'; readonly member: Member } | { readonly found: 'nobody' });

/** Phone numbers are not unique. */
export interface MembersFound extends SignedAnswer {
  readonly members: readonly Member[];
}

/** What staff may write of a member. A field that is absent stays as it is; none can be emptied. */
export interface MemberDetails {
  readonly name?: string | undefined;
  /** E.164, or the digits as the provider stores them. */
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly birthday?: string | undefined;
  readonly qq?: string | undefined;
  readonly address?: string | undefined;
  readonly remarks?: string | undefined;
}

/** A member to be. The number is minted at capture, or typed, and is the same in every attempt. */
export interface NewMember extends MemberDetails {
  readonly number: string;
  readonly name: string;
  /** By its name at the provider. */
  readonly category?: string | undefined;
  /** Ours, without personal data: written into the remarks, so that a look-up after a lost answer knows its own. */
  readonly reference: string;
}

export type MemberAdded = SignedAnswer &
  (
    | { readonly add: 'added'; readonly memberUid?: string | undefined }
    /** The number is taken. Whether by an earlier attempt of ours, only a look-up shows. */
    | { readonly add: 'duplicate' }
  );

export interface MemberChange extends MemberDetails {
  readonly memberUid: string;
}

export type MemberChanged = SignedAnswer & { readonly change: 'changed' | 'nobody' };

/** Calls of this process today, on the provider's calendar. Calls of other terminals are not in it. */
export interface DailyQuota {
  readonly used: number;
  readonly limit: number;
}

/** A provider of memberships, as KYBIO is. */
export interface MemberProvider {
  readonly queryByNumber: UnattendedOperation<{ readonly number: string }, MemberFound>;
  readonly queryByPhone: UnattendedOperation<{ readonly phone: string }, MembersFound>;
  readonly queryByUid: UnattendedOperation<{ readonly memberUid: string }, MemberFound>;
  readonly addMember: UnattendedOperation<NewMember, MemberAdded>;
  readonly updateBaseInfo: UnattendedOperation<MemberChange, MemberChanged>;
  /** After a lost answer or a duplicate: whether the member found under the number is the one that was to be added. */
  readonly isSameMember: (wanted: NewMember, found: Member) => boolean;
  /** After a lost answer: the details that were to be written and are not what the member has, by name. */
  readonly findUnchanged: (wanted: MemberChange, found: Member) => readonly (keyof MemberDetails)[];
  readonly dailyQuota: () => DailyQuota;
}

/** The count behind minted member numbers. It must survive a crash: no value is ever given out twice. */
export interface MemberNumberCounter {
  /** The next value, from 1; resolves when it is safely stored. Rejects when it can't be: then no number was given. */
  readonly next: () => Promise<number>;
}

/** Mints member numbers that no other terminal mints. */
export interface MemberNumbers {
  readonly mint: () => Promise<string>;
}
