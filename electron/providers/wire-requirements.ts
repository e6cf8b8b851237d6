/**
 * What a form must ask, read out of the schema that a request has to fit: whether a field is needed, how long it may be
 * and what it may say. A provider's folder says only which field goes where.
 */
import { z } from 'zod';
import { type ApplicantField, codePointLength, fieldFacts } from '../../shared/domain/applicant.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { FieldRequirement, Requirements } from '../../shared/journeys/requirements.ts';

/** Where a field of the applicant goes in a provider's body. */
export interface FieldSource {
  readonly field: ApplicantField;
  /** Such as `Identities.0.IDNumber`. Several where it is written more than once: all their limits hold. */
  readonly paths: readonly [string, ...string[]];
  /** Under "More details"; absent, it is asked with the others. */
  readonly place?: 'more';
  /** Needed at the provider, but main has something else to send where the field is not given. */
  readonly need?: 'optional';
  /** Joined with another field: no part has to be as long as the whole. */
  readonly isPart?: true;
  readonly onlyWhen?: NonNullable<FieldRequirement['onlyWhen']>;
  /** Our words and the provider's: those of ours are offered whose counterpart the schema takes. */
  readonly words?: Readonly<Record<string, string>>;
}

const Node = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  minItems: z.number().default(0),
  enum: z.array(z.string()).optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
});
type Node = z.infer<typeof Node>;

/** The requirements of one operation. Throws for a path that the schema doesn't have: then the table is wrong. */
export function requirementsOf(
  schema: z.ZodType,
  provider: ProviderId,
  sources: readonly FieldSource[],
  oneOf: Requirements['oneOf'] = [],
): Requirements {
  const root = toNode(schema);
  return { fields: sources.map((source) => toRequirement(root, provider, source)), oneOf };
}

/** Whether the schema has such a place. */
export function hasPath(schema: z.ZodType, path: string): boolean {
  return nodeAt(toNode(schema), path) !== undefined;
}

function toRequirement(root: Node, provider: ProviderId, source: FieldSource): FieldRequirement {
  const { field, paths, words, onlyWhen } = source;
  const nodes = paths.map((path) => {
    const found = nodeAt(root, path);
    if (!found) throw new Error(`${provider} has no ${path} for ${field}`);
    return found;
  });
  // A document that is there only when its kind is given has all of its own parts then.
  const isNeeded = nodes.some((node) => (onlyWhen?.given ? node.isNeededInItem : node.isNeeded));
  return {
    field,
    need: isNeeded && source.need !== 'optional' ? 'required' : 'optional',
    place: source.place ?? 'main',
    ...limitsOf(source, nodes),
    ...(words && { choices: offered(words, nodes) }),
    ...(onlyWhen && { onlyWhen }),
    providers: [provider],
  };
}

const kindsWithLimits: readonly string[] = ['text', 'code', 'email'];

/** Only of what is sent as it was typed: a country or a date has its own rule, and its own notation at the provider. */
function limitsOf({ field, isPart }: FieldSource, nodes: readonly Pick<Node, 'minLength' | 'maxLength'>[]) {
  if (!kindsWithLimits.includes(fieldFacts[field].kind)) return {};
  const least = Math.max(0, ...nodes.map(({ minLength = 0 }) => minLength));
  const most = Math.min(...nodes.map(({ maxLength = Number.POSITIVE_INFINITY }) => maxLength));
  return {
    ...(least > 0 && !isPart && { minCodePoints: least }),
    ...(Number.isFinite(most) && { maxCodePoints: most }),
  };
}

function offered(words: Readonly<Record<string, string>>, nodes: readonly Node[]): string[] {
  return Object.entries(words).flatMap(([ours, theirs]) => (nodes.every(takes(theirs)) ? [ours] : []));
}

const takes = (word: string) => (node: Node) =>
  (node.enum?.includes(word) ?? true) &&
  codePointLength(word) <= (node.maxLength ?? Number.POSITIVE_INFINITY);

/** Its description, and whether a body is refused without it: at all, or once the item of a list is there. */
function nodeAt(root: Node, path: string) {
  let node = root;
  let isNeeded = true;
  let isNeededInItem = true;
  for (const part of path.split('.')) {
    const isItem = /^\d+$/.test(part);
    const next = Node.safeParse(isItem ? node.items : node.properties?.[part]);
    if (!next.success) return undefined;
    isNeeded &&= isItem ? Number(part) < node.minItems : node.required.includes(part);
    isNeededInItem = isItem || (isNeededInItem && node.required.includes(part));
    node = next.data;
  }
  return { ...node, isNeeded, isNeededInItem };
}

function toNode(schema: z.ZodType): Node {
  // As it is given to the schema: what a transform makes of it afterwards is no business of a form's.
  return Node.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}
