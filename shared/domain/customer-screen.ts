import { z } from 'zod';
import { LoginMethod } from './applicant.ts';
import { ConsentNotice } from './consent.ts';
import { Language } from './language.ts';
import { TicketView } from './outbox-item.ts';
import { PictureSide } from './picture.ts';
import { ProviderId } from './provider.ts';

/** The steps of a visit that belong to the customer. */
export const CustomerStep = z.enum(['consent', 'review', 'code']);
export type CustomerStep = z.infer<typeof CustomerStep>;

/** How a value of the review is shown: the words are the screen's, the value is as it will be sent. */
const ReviewValue = z.strictObject({
  field: z.string().max(60),
  as: z.enum(['text', 'date', 'country', 'phone', 'code', 'kind', 'tick']),
  value: z.string().max(400),
});

const spoken = {
  /** The customer's, which need not be the staff's. */
  language: Language,
  /** Which visit since the program began: what was pressed in one never counts in the next. */
  visit: z.number().int().nonnegative(),
};

/**
 * Everything that a customer may see: made by main from the open visit, and nothing else of it. No id, no name of staff, nothing of
 * anybody else.
 */
export const CustomerState = z.discriminatedUnion('screen', [
  /** Nobody is signed in, or the terminal is locked. */
  z.strictObject({ screen: z.literal('blank') }),
  z.strictObject({ screen: z.literal('welcome'), branch: z.string().max(60), language: Language }),
  /** Staff are at work; there is nothing to do here. */
  z.strictObject({ screen: z.literal('wait'), ...spoken }),
  z.strictObject({
    screen: z.literal('consent'),
    ...spoken,
    languages: z.array(Language).max(10),
    /** Absent: the text does not exist in this language. */
    notice: ConsentNotice.optional(),
  }),
  z.strictObject({
    screen: z.literal('review'),
    ...spoken,
    /** Names exactly what is shown (SHA-256, hex): it comes back with the confirmation. */
    shown: z.string().regex(/^[0-9a-f]{64}$/),
    groups: z
      .array(
        z.strictObject({
          group: z.enum(['person', 'contact', 'address', 'document', 'membership']),
          providers: z.array(ProviderId),
          rows: z.array(ReviewValue).max(60),
        }),
      )
      .max(8),
    pictures: z.array(PictureSide).max(4),
    codeGoesTo: LoginMethod.optional(),
  }),
  z.strictObject({
    screen: z.literal('code'),
    ...spoken,
    method: LoginMethod,
    /** Masked. */
    sentTo: z.string(),
    triesLeft: z.number().int().nonnegative(),
    isChecking: z.boolean(),
    /** The last one did not count. */
    isRefused: z.boolean(),
  }),
  /** The customer is done with a screen that was turned to them. */
  z.strictObject({ screen: z.literal('turn-back'), ...spoken }),
  z.strictObject({
    screen: z.literal('result'),
    ...spoken,
    result: z.enum(['registered', 'saved']),
    providers: z.array(ProviderId),
    ticket: TicketView.optional(),
  }),
]);
export type CustomerState = z.infer<typeof CustomerState>;
export type ReviewValue = z.infer<typeof ReviewValue>;

/** What staff see of the customer's own screen: never what is typed there. */
export const CustomerScreenView = z.strictObject({
  /** How it is used now. A second display that is missing is made up for by turning. */
  use: z.enum(['none', 'turn', 'second-display']),
  /** Policy names a second display, and it is not there. */
  isDisplayMissing: z.boolean(),
  /** The step that the customer has on a display of their own now. */
  step: CustomerStep.nullable(),
  customer: z.enum(['reading', 'typing', 'checking', 'refused', 'declined', 'change-asked']),
  triesLeft: z.number().int().nonnegative(),
  /** What the customer has done so far in this visit: when it grows, the visit has changed. */
  acts: z.number().int().nonnegative(),
  /** The whole window is the customer's now, and shows this. */
  turned: CustomerState.nullable(),
});
export type CustomerScreenView = z.infer<typeof CustomerScreenView>;
