/** What a page names and what has to be there: links and their headings, files, npm commands, keys of the policy, and words on the screen. */
import path from 'node:path';
import type { Finding } from '../architecture/source/source-file.ts';
import { lineAt } from '../architecture/source/source-file.ts';

/** What there is, handed in so that the check can be tried on an invented project. */
export interface Project {
  /** Whether a path from the project's folder is a file or a folder; a `*` in it stands for any part of a name. */
  readonly exists: (file: string) => boolean;
  /** The text of another page; undefined where there is none. */
  readonly readPage: (file: string) => string | undefined;
  readonly scripts: readonly string[];
  /** Paths of keys and sections, such as `outbox.ageDays` and `outbox`. */
  readonly policyKeys: readonly string[];
  /** Sentences of the English catalogue, with their placeholders. */
  readonly sentences: readonly string[];
}

/** A page, by its path from the project's folder. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Names of things that are not there, in the order in which they stand on the page. */
export function findMissingThings(page: Page, project: Project): readonly Finding[] {
  return [
    ...matches(page, /\]\(([^)\s]+)\)/g, (target) => missingLink(page.path, target, project)),
    ...matches(page, /`([^`\n]+)`/g, (span) => missingPath(span, project) ?? missingKey(span, project)),
    ...matches(page, /\bnpm run ([a-z][a-z-]*)/g, (script) =>
      project.scripts.includes(script) ? undefined : `there is no npm run ${script}`,
    ),
  ].sort((one, other) => one.line - other.line);
}

/** Words in bold that stand on no screen. */
export function findWordsOnNoScreen(
  page: Page,
  { sentences }: Pick<Project, 'sentences'>,
): readonly Finding[] {
  // A sentence of values alone would be any words.
  const patterns = sentences
    .map((sentence) => sentence.split(/\{\{\w+\}\}/))
    .filter((parts) => /\p{L}{3}/u.test(parts.join(' ')))
    .map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`));
  return matches(page, /\*\*([^*]+)\*\*/g, (bold) => {
    const words = bold.replaceAll(/\s+/g, ' ');
    return patterns.some((pattern) => pattern.test(words)) ? undefined : `“${words}” stands on no screen`;
  });
}

function matches(
  { path: file, text }: Page,
  pattern: RegExp,
  problemOf: (found: string) => string | undefined,
): Finding[] {
  return [...text.matchAll(pattern)].flatMap(({ 1: found = '', index }) => {
    const problem = problemOf(found);
    return problem === undefined ? [] : [{ file, line: lineAt(text, index), problem }];
  });
}

function missingLink(from: string, target: string, { exists, readPage }: Project): string | undefined {
  if (/^https?:/.test(target)) return undefined;
  const [file = '', heading] = target.split('#');
  const page = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (!exists(page)) return `${target} leads nowhere`;
  const text = heading === undefined ? undefined : readPage(page);
  return text === undefined || headingsOf(text).includes(heading ?? '')
    ? undefined
    : `${target} has no such heading`;
}

/** As GitHub makes an address of a heading. */
const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(({ 1: heading = '' }) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );

function missingPath(span: string, { exists }: Project): string | undefined {
  if (!/^(docs|electron|packaging|renderer|scripts|shared|test)\/[\w./*-]*$/.test(span)) return undefined;
  return exists(span) ? undefined : `${span} is not there`;
}

function missingKey(span: string, { policyKeys }: Project): string | undefined {
  const [section = '', ...rest] = span.split('.');
  const isFile = /\.(ts|tsx|mjs|json|md)$/.test(span);
  const isKey = rest.length > 0 && /^[\w.-]+$/.test(span) && !isFile && policyKeys.includes(section);
  return isKey && !policyKeys.includes(span) ? `the policy has no ${span}` : undefined;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
