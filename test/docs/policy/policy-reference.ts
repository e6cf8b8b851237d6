/** The reference of `policy.json` for IT: each key, what it takes, its default and what it does, out of the schema and its comments. */
import { z } from 'zod';
import { type KeyComment, readPolicyComments } from './policy-comments.ts';
import { code, SchemaNode, valueWords } from './value-words.ts';

/** One key that is written as a value. */
export interface PolicyKey {
  readonly path: string;
  readonly takes: string;
  readonly default: string;
  /** Empty where nobody says. */
  readonly does: string;
}

/** Keys that belong together: `outbox` and what stands in it, but for objects further in. */
export interface PolicySection {
  /** Empty for the top level. */
  readonly path: string;
  readonly about: string;
  /** Whether leaving the section out switches something off, rather than taking defaults. */
  readonly isOptional: boolean;
  readonly keys: readonly PolicyKey[];
}

/** The sections of a policy's schema, in its own order. `file` is where `name` is declared, from the project's folder. */
export function policySections(
  schema: z.ZodType,
  comments: ReadonlyMap<string, KeyComment> = readPolicyComments('shared/settings/policy.ts', 'Policy'),
): readonly PolicySection[] {
  const sections: PolicySection[] = [];
  const visit = (given: unknown, path: string, isOptional: boolean, defaults: unknown): void => {
    const node = SchemaNode.parse(given);
    const keys: PolicyKey[] = [];
    const section = { path, about: sentencesOf(comments.get(path)), isOptional, keys };
    sections.push(section);
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      const inner = SchemaNode.parse(value);
      const at = path === '' ? key : `${path}.${key}`;
      const ofParent = isRecord(defaults) ? defaults[key] : undefined;
      if (inner.properties) {
        visit(inner, at, inner.default === undefined && !node.required.includes(key), inner.default);
        continue;
      }
      const standard = inner.default ?? ofParent;
      keys.push({
        path: at,
        takes: valueWords(inner),
        default:
          standard !== undefined
            ? code(JSON.stringify(standard))
            : node.required.includes(key)
              ? 'must be given'
              : 'none',
        does: sentencesOf(comments.get(at)),
      });
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '', false, undefined);
  return sections.filter(({ about, keys }) => keys.length > 0 || about !== '');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is said over the key, and the first sentence over the schema that it names, which says what a value looks like. */
function sentencesOf({ ofKey, ofSchema }: KeyComment = { ofKey: undefined, ofSchema: undefined }): string {
  const first = ofKey === undefined ? ofSchema : /^.*?[.:](?= [A-Z]|$)/.exec(ofSchema ?? '')?.[0];
  return [...new Set([ofKey, first])].filter((one) => one !== undefined).join(' ');
}

/** The sections as Markdown. */
export function policyReference(sections: readonly PolicySection[]): string {
  return sections.map(sectionText).join('\n');
}

function sectionText({ path, about, isOptional, keys }: PolicySection): string {
  const level = '#'.repeat(Math.min(path === '' ? 2 : path.split('.').length + 1, 4));
  const title = path === '' ? 'The top level' : code(path);
  const absent = isOptional ? 'May be left out as a whole.' : '';
  const intro = [path === '' ? '' : about, absent].filter((one) => one !== '').join(' ');
  const rows = keys.map(
    (key) => `| ${code(lastOf(key.path))} | ${key.takes} | ${key.default} | ${cell(key.does)} |`,
  );
  const table =
    rows.length > 0 ? ['| key | takes | default | what it does |', '|---|---|---|---|', ...rows, ''] : [];
  return [`${level} ${title}`, '', ...(intro === '' ? [] : [intro, '']), ...table].join('\n');
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const cell = (text: string): string => text.replaceAll('|', '\\|');
