/**
 * The shapes in which Yativo has said no, over three generations of its pages and in its public code, read as one. Their
 * sentences are looked at here and passed on to nobody: they may quote the customer.
 */
import { z } from 'zod';

/** What an error says, whatever its shape. */
export interface Problems {
  /** `status_code` of the body, where it has one. */
  readonly statusCode: number | undefined;
  /** Complaints by the page's field name, such as `customer_address.city`. */
  readonly byField: ReadonlyMap<string, readonly string[]>;
  /** Complaints about no field in particular. */
  readonly sentences: readonly string[];
}

const sentence = z.string().max(2000);
const complaints = z.record(
  z.string().max(100),
  z.union([sentence.transform((text) => [text]), z.array(sentence).max(50)]),
);

/** Each part by itself, since each shape has another choice of them. */
const ErrorBody = z.object({
  status_code: z.number().int().optional().catch(undefined),
  message: sentence.optional().catch(undefined),
  error: sentence.optional().catch(undefined),
  errors: complaints.optional().catch(undefined),
  data: complaints.optional().catch(undefined),
});

/** Reads an error; undefined for what is not even an object. */
export function readProblems(body: unknown): Problems | undefined {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return undefined;
  const { status_code: statusCode, message, error, errors = {}, data = {} } = parsed.data;
  const { error: dataError = [], ...dataByField } = data;
  return {
    statusCode,
    byField: new Map(Object.entries({ ...dataByField, ...errors })),
    sentences: [message, error, ...dataError].filter((text) => text !== undefined),
  };
}

/** The e-mail address belongs to a customer already: "already exists" in the code, and what Laravel says by itself. */
export function saysEmailExists({ byField }: Problems): boolean {
  return (byField.get('customer_email') ?? []).some((text) => /already (exists|been taken)/i.test(text));
}

/** "Idempotency-Key expired. Please use a new key." */
export function saysKeyExpired({ sentences }: Problems): boolean {
  return sentences.some((text) => /^Idempotency-Key expired/i.test(text));
}

/** The code answers 400 where others answer 404. */
export function saysNotFound({ sentences }: Problems): boolean {
  return sentences.some((text) => /\bnot found\b/i.test(text));
}
