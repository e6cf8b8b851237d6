/**
 * Exactly what goes out to KYBIO and what is used of what comes back, as the pages of its member interface print it. Out
 * is strict: a field that is not on a page can't leave. In is lenient to what we don't use; above all, the hash of a
 * member's password that comes with every member is dropped here.
 */
import { z } from 'zod';
import { rawNumber } from '../lossless-json.ts';
import { decimalText } from './decimal-text.ts';

/** No page gives a length; this only keeps out what can't be meant. */
const filled = z
  .string()
  .max(500)
  .regex(/\S/)
  .regex(/^\P{Cc}*$/u);

/** A Java Long above zero, as its digits. */
export const MemberUid = z
  .string()
  .regex(/^[1-9]\d{0,18}$/)
  .refine((digits) => /^\d+$/.test(digits) && BigInt(digits) <= 9_223_372_036_854_775_807n);

/** Written as bare digits into the body, whatever JavaScript thinks of their number. */
const RawUid = MemberUid.transform(rawNumber);

/** National digits, as the pages show them. */
const Phone = z.string().regex(/^\d{3,20}$/);

const DateTime = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);

const credentials = { appId: filled };

/** POST customerOpenApi/queryByNumber */
export const NumberQuery = z.strictObject({ ...credentials, customerNum: filled });

/** POST customerOpenapi/queryBytel: the page spells the folder differently here. */
export const PhoneQuery = z.strictObject({ ...credentials, customerTel: Phone });

/** POST customerOpenApi/queryByUid */
export const UidQuery = z.strictObject({ ...credentials, customerUid: RawUid });

/** What both writing calls may say of a member. An empty text would be ignored, so none is sent. */
const details = {
  name: filled.optional(),
  phone: Phone.optional(),
  birthday: DateTime.optional(),
  qq: filled.optional(),
  email: filled.optional(),
  address: filled.optional(),
  remarks: filled.optional(),
};

/**
 * POST customerOpenApi/add. `discount` and `onAccount` are stated always: left out, the member would pay nothing and get
 * credit. `password`, `point` and `balance` are never sent: the first is nobody's business, the others begin at 0.
 */
export const AddRequest = z.strictObject({
  ...credentials,
  customerInfo: z.strictObject({
    number: filled,
    ...details,
    name: filled,
    categoryName: filled.optional(),
    discount: z.number().min(0).max(100),
    enable: z.literal(1),
    onAccount: z.literal(0),
  }),
});

/** POST customerOpenApi/updateBaseInfo */
export const UpdateRequest = z.strictObject({
  ...credentials,
  customerInfo: z.strictObject({ customerUid: RawUid, ...details }),
});

/**
 * Every answer. `status` counts in any case; `errorCode` may be null or missing. `messages` is prose in a language nobody
 * chose, so it is dropped here and reaches no one.
 */
export const Reply = z.object({
  status: z
    .string()
    .transform((status) => status.toLowerCase())
    .pipe(z.enum(['success', 'error'])),
  errorCode: z.number().int().nonnegative().nullish(),
  data: z.unknown().optional(),
});

const uid = z.union([z.number().transform(String), z.string()]).pipe(MemberUid);

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

const amount = z
  .union([z.number().transform(String), z.string()])
  .transform((source, context) => {
    const shown = decimalText(source);
    if (shown === undefined) context.addIssue({ code: 'custom' });
    return shown ?? '';
  })
  .nullish()
  .transform((value) => value ?? undefined);

/** The provider's local time, without a zone; sometimes the day alone. A time that doesn't exist is none. */
const localTime = text.refine(
  (value) =>
    value === undefined ||
    (/^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/.test(value) &&
      !Number.isNaN(Date.parse(value.length === 10 ? value : `${value.replace(' ', 'T')}Z`))),
);

/** -1 deleted, 0 disabled, 1 available: a member who is found is not always one who can be served. */
export const Enable = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type Enable = z.infer<typeof Enable>;

/** A member. At least one public client has met ids under a misspelt name. */
export const WireMember = z.preprocess(
  (value) => {
    if (typeof value !== 'object' || value === null || !('customrUid' in value)) return value;
    const { customrUid, ...rest } = value;
    return { customerUid: customrUid, ...rest };
  },
  z.object({
    customerUid: uid,
    number: z.string().trim().min(1).max(100),
    enable: Enable,
    name: text,
    phone: text,
    email: text,
    qq: text,
    address: text,
    remarks: text,
    categoryName: text,
    birthday: text,
    point: amount,
    discount: amount,
    balance: amount,
    onAccount: z.number().int().nullish().catch(undefined),
    createdDate: text,
    expiryDate: localTime,
    createStoreAppIdOrAccount: text,
  }),
);
export type WireMember = z.infer<typeof WireMember>;

export const WireMembers = z.array(WireMember).max(1000);

/** What one live client has seen in the answer to `add`; the page prints no data at all. */
export const AddedData = z.object({ customerUid: uid });
