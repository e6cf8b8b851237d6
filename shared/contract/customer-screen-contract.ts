import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { CustomerScreenView, CustomerStep } from '../domain/customer-screen.ts';
import { customerContract } from './customer-contract.ts';
import { command, query } from './define.ts';
import { sendingFailures, visitFailures } from './sending-failures.ts';

const visitOf = customerContract['customer.consent'].input.shape;

/** What a customer can do at a screen that was turned to them: the acts of their own window, through the window that there is. */
export const CustomerAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('language'), ...customerContract['customer.choose-language'].input.shape }),
  z.strictObject({ act: z.literal('consent'), ...visitOf }),
  z.strictObject({ act: z.literal('confirm'), ...customerContract['customer.confirm-review'].input.shape }),
  z.strictObject({ act: z.literal('change'), ...customerContract['customer.ask-for-change'].input.shape }),
  z.strictObject({ act: z.literal('typing'), ...customerContract['customer.note-typing'].input.shape }),
  z.strictObject({ act: z.literal('code'), ...customerContract['customer.enter-code'].input.shape }),
]);
export type CustomerAct = z.output<typeof CustomerAct>;

/** What staff may do with the customer's own screen. */
export const customerScreenContract = {
  'customer-screen.read': query({ input: z.strictObject({}), output: CustomerScreenView }),
  /** Makes the whole window the customer's, for one step. */
  'customer-screen.turn': command({
    input: z.strictObject({ applicationId: ApplicationId, step: CustomerStep }),
    output: CustomerScreenView,
    failures: ['application-unknown', 'wrong-state'],
    isKept: false,
  }),
  /** The window is the staff's again. */
  'customer-screen.turn-back': command({
    input: z.strictObject({}),
    output: CustomerScreenView,
    isKept: false,
  }),
  /** Takes the step from the customer's display, or hands it back to it. */
  'customer-screen.take': command({
    input: z.strictObject({ applicationId: ApplicationId, isTaken: z.boolean() }),
    output: CustomerScreenView,
    failures: ['application-unknown', 'wrong-state'],
    isKept: false,
  }),
  /** Only while the window is turned. */
  'customer-screen.act': command({
    input: CustomerAct,
    output: CustomerScreenView,
    failures: [
      ...visitFailures,
      ...sendingFailures,
      'details-incomplete',
      'code-wrong',
      'code-not-accepted',
      'code-expired',
      'code-tries-used',
    ],
    perMinute: 120,
  }),
};
