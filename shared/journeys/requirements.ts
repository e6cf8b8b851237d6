import { z } from 'zod';
import { ApplicantField, applicantFields } from '../domain/applicant.ts';
import { ProviderId } from '../domain/provider.ts';

/** One field that a visit asks, and why. Worked out in main from the provider's schema and mapping; data for the window. */
export const FieldRequirement = z.strictObject({
  field: ApplicantField,
  need: z.enum(['required', 'optional']),
  /** `more`: under "More details", since most customers have nothing to say there. */
  place: z.enum(['main', 'more']),
  minCodePoints: z.number().int().positive().optional(),
  maxCodePoints: z.number().int().positive().optional(),
  /** The values that all who ask for it take; absent, the field's own rule decides. */
  choices: z.array(z.string()).min(1).optional(),
  /** Asked only while another field is given, or only while it is not. */
  onlyWhen: z.strictObject({ field: ApplicantField, given: z.boolean() }).optional(),
  /** Who is sent it. */
  providers: z.array(ProviderId).min(1),
});
export type FieldRequirement = z.infer<typeof FieldRequirement>;

/** Everything that a visit asks: the fields in the order in which they are asked, and groups of which one is needed. */
export const Requirements = z.strictObject({
  fields: z.array(FieldRequirement),
  oneOf: z.array(z.array(ApplicantField).min(2)),
});
export type Requirements = z.infer<typeof Requirements>;

/** Nothing is asked. */
export const noRequirements: Requirements = { fields: [], oneOf: [] };

/** The union of what several providers need: whatever fits it fits each of them. */
export function mergeRequirements(all: readonly Requirements[]): Requirements {
  const merged = new Map<ApplicantField, FieldRequirement>();
  for (const requirement of all.flatMap(({ fields }) => fields)) {
    const known = merged.get(requirement.field);
    merged.set(requirement.field, known ? mergeField(known, requirement) : requirement);
  }
  const order = Object.keys(applicantFields);
  const fields = [...merged.values()].sort(
    (one, other) => order.indexOf(one.field) - order.indexOf(other.field),
  );
  return { fields, oneOf: all.flatMap(({ oneOf }) => oneOf) };
}

function mergeField(one: FieldRequirement, other: FieldRequirement): FieldRequirement {
  const choices =
    one.choices && other.choices
      ? one.choices.filter((choice) => other.choices?.includes(choice))
      : (one.choices ?? other.choices);
  const isSameCondition = JSON.stringify(one.onlyWhen) === JSON.stringify(other.onlyWhen);
  return {
    field: one.field,
    need: one.need === 'required' || other.need === 'required' ? 'required' : 'optional',
    place: one.place === 'main' || other.place === 'main' ? 'main' : 'more',
    ...given('minCodePoints', largest(one.minCodePoints, other.minCodePoints)),
    ...given('maxCodePoints', smallest(one.maxCodePoints, other.maxCodePoints)),
    ...given('choices', choices),
    ...(isSameCondition ? given('onlyWhen', one.onlyWhen) : {}),
    providers: [...new Set([...one.providers, ...other.providers])],
  };
}

const largest = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
const smallest = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
}
