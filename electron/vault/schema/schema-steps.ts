import { schema1 } from './schema-1.ts';
import { schema2 } from './schema-2.ts';
import type { SchemaStep } from './schema-step.ts';

/** Every version of the schema, in order. A new one is a file and a line here, and a fixture of the one before it in test/data. */
export const schemaSteps: readonly SchemaStep[] = [schema1, schema2];

/** The newest version that these steps lead to. */
export function newestVersion(steps: readonly SchemaStep[]): number {
  const version = steps.at(-1)?.version ?? 0;
  if (steps.some((step, index) => step.version !== index + 1))
    throw new Error('schema versions must be 1, 2, 3 …');
  return version;
}
