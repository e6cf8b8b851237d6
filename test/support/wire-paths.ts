import { z } from 'zod';

interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

/** Every place of a request's schema that holds a value, such as `Identities.0.IDNumber`. */
export function fieldPathsOf(schema: z.ZodType): readonly string[] {
  const walk = (node: Described, path: readonly string[]): readonly string[] => {
    if (node.items) return walk(node.items, [...path, '0']);
    if (!node.properties) return [path.join('.')];
    return Object.entries(node.properties).flatMap(([name, inner]) => walk(inner, [...path, name]));
  };
  return walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described, []);
}
