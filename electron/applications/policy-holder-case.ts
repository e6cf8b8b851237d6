import type { z } from 'zod';
import type { SubmissionId } from '../../shared/brand.ts';
import { maskPhoneNumber } from '../../shared/domain/mask.ts';
import type { PolicyHolderState, SavedCheck } from '../../shared/domain/policy-holder.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type {
  FormValues,
  PolicyHolder,
  PolicyHolderProvider,
  PolicyHolderVisit,
  ServedForm,
} from '../providers/policy-holder-provider.ts';
import { changesOf } from './policy-holder-values.ts';
import { describeResends, type Resends } from './registration-progress.ts';

/** What the provider has, as it was last read. Without a form: it could not be fetched yet. */
export interface HolderRead {
  readonly customer: PolicyHolder;
  readonly form: ServedForm | undefined;
  readonly language: string | undefined;
}

/** What was typed and is not saved, for whom, and by what words its fields were called. */
export interface Typed {
  readonly values: FormValues;
  readonly language: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** The customer it was typed for; undefined while nothing was. */
  readonly owner: string | undefined;
}

/** Values as they were sent, with the words of their fields. */
export interface Sent extends Pick<Typed, 'values' | 'language' | 'labels'> {
  /** Which saving of the visit it was. */
  readonly number: number;
}

type SignedOut = Extract<PolicyHolderState, { state: 'signed-out' }>;
type CodeSent = Extract<PolicyHolderState, { state: 'code-sent' }>;
type SignedIn = Extract<PolicyHolderState, { state: 'signed-in' }>;

/** How far a policy holder's visit has come, as main keeps it. */
export type HolderProgress =
  | { readonly at: 'signed-out'; readonly notice?: SignedOut['notice'] }
  | { readonly at: 'code'; readonly triesUsed: number; readonly notice?: CodeSent['notice'] }
  | { readonly at: 'unclear'; readonly after: 'request-code' }
  | { readonly at: 'unclear'; readonly after: 'sign-in'; readonly triesUsed: number }
  | { readonly at: 'unclear'; readonly after: 'update' }
  | {
      readonly at: 'signed-in';
      readonly read: HolderRead;
      readonly check: SavedCheck | undefined;
      readonly dropped: readonly string[];
      readonly notice?: SignedIn['notice'];
    }
  | { readonly at: 'saved'; readonly read: HolderRead; readonly check: SavedCheck };

/** One policy holder's visit: the session, which nothing else holds, and everything that ends with it. */
export interface HolderCase {
  readonly visit: PolicyHolderVisit;
  /** Stands for the update that the visit is about; captured before the first call. */
  readonly submissionId: SubmissionId | undefined;
  readonly progress: HolderProgress;
  readonly phone: string | undefined;
  readonly resends: Resends;
  readonly typed: Typed;
  /** How often something was saved, or tried to be. */
  readonly savings: number;
  /** An update that may or may not have been stored: the next reading for this customer settles it. */
  readonly unsettled: Sent | undefined;
}

/** The form as it is served, before anybody has typed. */
export const nothingTyped: Typed = { values: {}, language: undefined, labels: {}, owner: undefined };

/** Whether anything typed waits to be saved. */
export function hasTyped({ values, language }: Typed): boolean {
  return Object.keys(values).length > 0 || language !== undefined;
}

/** What the window is told. The form goes without the shape it came in, the session not at all. */
export function describeCase(
  { progress, phone, resends, typed, unsettled }: HolderCase,
  limits: z.infer<typeof CodePolicy>,
  findFormProblems: PolicyHolderProvider['findFormProblems'],
  monotonic: number,
): PolicyHolderState {
  const resend = describeResends(resends, limits, monotonic);
  const isPhoneFixed = unsettled !== undefined;
  switch (progress.at) {
    case 'signed-out':
      return {
        state: 'signed-out',
        ...(phone === undefined ? {} : { phone }),
        keptCount: Object.keys(typed.values).length + (typed.language === undefined ? 0 : 1),
        isPhoneFixed,
        ...(progress.notice ? { notice: progress.notice } : {}),
        resend,
      };
    case 'code':
      return {
        state: 'code-sent',
        phone: phone ?? '',
        sentTo: maskPhoneNumber(phone ?? ''),
        triesLeft: Math.max(0, limits.triesPerCode - progress.triesUsed),
        isPhoneFixed,
        ...(progress.notice ? { notice: progress.notice } : {}),
        resend,
      };
    case 'unclear':
      return { state: 'unclear', after: progress.after };
    case 'saved': {
      const { check } = progress;
      return {
        ...describeRead(progress.read),
        typed: {},
        changed: [],
        problems: [],
        dropped: [],
        check,
        saved: true,
      };
    }
    case 'signed-in': {
      const { read, check, dropped, notice } = progress;
      const values = read.form ? changesOf(read.form, typed.values) : {};
      return {
        ...describeRead(read),
        typed: { ...typed.values },
        changed: Object.keys(values),
        problems: read.form ? [...findFormProblems({ form: read.form, values })] : [],
        dropped: [...dropped],
        ...(notice ? { notice } : {}),
        ...(typed.language === undefined ? {} : { wantedLanguage: typed.language }),
        ...(check ? { check } : {}),
        saved: false,
      };
    }
  }
}

function describeRead({ customer, form, language }: HolderRead) {
  return {
    state: 'signed-in' as const,
    customerName: [customer.firstName, customer.lastName].filter((name) => name !== undefined).join(' '),
    ...(form ? { form: withoutShape(form) } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

function withoutShape({ fields, errors, unreadCount }: ServedForm) {
  const shown = fields.map((field) => ({
    ...field,
    choices: field.choices.map((choice) => ({ ...choice })),
    errors: [...field.errors],
  }));
  return { fields: shown, errors: [...errors], unreadCount };
}
