/** What a key of the policy takes, in words, out of the JSON Schema that zod makes of it. */
import { z } from 'zod';

/** The part of JSON Schema that the policy's schema uses. */
export const SchemaNode = z.object({
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  propertyNames: z.unknown().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});
export type SchemaNode = z.infer<typeof SchemaNode>;

/** An address is told by a rule that forbids a user's name in it. */
const noUserName = '^[^@]*$';

/** A text that must not end a cell of a table. */
export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

/** Such as "whole number, 1 to 10" or "one of `on`, `off`". */
export function valueWords(given: unknown): string {
  const node = SchemaNode.parse(given);
  if (node.const !== undefined) return code(String(node.const));
  if (node.enum)
    return node.enum.length === 1 ? code(node.enum[0] ?? '') : `one of ${node.enum.map(code).join(', ')}`;
  if (node.anyOf) return [...new Set(node.anyOf.map(valueWords))].join(', or ');
  switch (node.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `whole number${rangeWords(node)}`;
    case 'number':
      return `number${rangeWords(node)}`;
    case 'array':
      return `list${countWords(node.minItems, node.maxItems, '')}; each ${valueWords(node.items)}`;
    case 'object':
      return `names, each with ${valueWords(node.additionalProperties)}`;
    default:
      return textWords(node);
  }
}

function rangeWords({ minimum, exclusiveMinimum, maximum }: SchemaNode): string {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  // What zod says of every integer is no limit of ours.
  const isOurs = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  const [from, to] = [
    isOurs(least) ? grouped(least) : undefined,
    isOurs(maximum) ? grouped(maximum) : undefined,
  ];
  if (from !== undefined && to !== undefined) return `, ${from} to ${to}`;
  return from !== undefined ? `, ${from} or more` : to !== undefined ? `, up to ${to}` : '';
}

const grouped = (limit: number | undefined) => (limit ?? 0).toLocaleString('en-GB');

function textWords({ minLength, maxLength, pattern, allOf = [] }: SchemaNode): string {
  const patterns = [pattern, ...allOf.map((one) => SchemaNode.parse(one).pattern)].filter(
    (one) => one !== undefined,
  );
  if (patterns.includes(noUserName)) return 'address, without a user’s name in it';
  const fits = patterns.map((one) => `, as ${code(one)}`).join('');
  return `text${countWords(minLength, maxLength, ' characters')}${fits}`;
}

function countWords(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) {
    return least === most ? `, ${least}${unit}` : `, ${least} to ${most}${unit}`;
  }
  if (most !== undefined) return `, up to ${most}${unit}`;
  return least === undefined ? '' : `, at least ${least}${unit}`;
}
