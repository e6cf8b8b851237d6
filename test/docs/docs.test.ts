/** The pages say what is: each thing that they name is there, what they quote stands on a screen, and what is made is as it is made. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { standby } from '../../renderer/i18n/en/standby.ts';
import { Policy } from '../../shared/settings/policy.ts';
import { listFiles, projectRoot } from '../architecture/source/source-file.ts';
import { wholeCatalogue } from '../support/whole-catalogue.ts';
import { findMissingThings, findWordsOnNoScreen, type Page, type Project } from './named-things.ts';
import { policyExample, policyPage, policyPageFile } from './policy/policy-page.ts';
import { policySections } from './policy/policy-reference.ts';

const at = (file: string) => path.join(projectRoot, file);
const readPage = (file: string): string => readFileSync(at(file), 'utf8');
const pages: readonly Page[] = [
  ...['README.md', 'ARCHITECTURE.md', 'SECURITY.md', 'packaging/README.md'],
  ...listFiles(['docs']).filter((file) => file.endsWith('.md')),
].map((file) => ({ path: file, text: readPage(file) }));

const sections = policySections(Policy);
const sentencesIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentencesIn);

const project: Project = {
  // What the page on providers adds is an example, and nowhere. A test may be named without its ending.
  exists: (file) =>
    file.includes('cordoba') ||
    existsSync(at(file)) ||
    globSync([file, `${file}.test.ts`], { cwd: projectRoot }).length > 0,
  readPage: (file) => (file.endsWith('.md') ? readPage(file) : undefined),
  scripts: Object.keys(
    z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readPage('package.json')))
      .scripts,
  ),
  policyKeys: [
    ...Object.keys(Policy.shape),
    ...sections.flatMap(({ path: section, keys }) => [
      ...(section === '' ? [] : [section]),
      ...keys.map((key) => key.path),
    ]),
    'providers',
    'fleet.limits',
  ],
  sentences: [],
};

it('the policy’s page is what the schema and its comments make of it: npm run docs', () => {
  expect(readPage(policyPageFile) === policyPage()).toBe(true);
});

it('every key of the policy has a sentence', () => {
  expect(
    sections.flatMap(({ keys }) => keys.filter(({ does }) => does === '').map((key) => key.path)),
  ).toEqual([]);
});

it('the example on the policy’s page is a policy', () => {
  expect(Policy.safeParse(policyExample).success).toBe(true);
});

it('what a page names is there', () => {
  expect(pages.length).toBeGreaterThan(12);
  expect(pages.flatMap((page) => findMissingThings(page, project))).toEqual([]);
});

it.each(['docs/staff.md', 'docs/supervisors.md'])('what %s has in bold stands on a screen', async (file) => {
  const sentences = sentencesIn([await wholeCatalogue('en'), standby]);
  expect(sentences.length).toBeGreaterThan(500);
  expect(readPage(file).match(/\*\*/g)?.length).toBeGreaterThan(20);
  expect(findWordsOnNoScreen({ path: file, text: '**Words of no screen**' }, { sentences })).toHaveLength(1);
  expect(findWordsOnNoScreen({ path: file, text: readPage(file) }, { sentences })).toEqual([]);
});

describe('the checks', () => {
  const small: Project = {
    exists: (file) => ['docs/a.md', 'shared/a.ts'].includes(file),
    readPage: () => '# A heading, and more\n',
    scripts: ['check'],
    policyKeys: ['outbox', 'outbox.ageDays'],
    // The last two are values alone: they would be any words.
    sentences: ['Send now', 'Go on without {{provider}}', '{{provider}}', '{{name}}: {{amount}}'],
  };
  const problems = (text: string) => findMissingThings({ path: 'docs/b.md', text }, small).length;

  it.each([
    '[gone](gone.md)',
    '[no such heading](a.md#another)',
    '`shared/gone.ts`',
    '`npm run gone`',
    '`outbox.ageHours`',
  ])('refuse %s', (text) => {
    expect(problems(text)).toBe(1);
  });

  it.each([
    '[there](a.md)',
    '[there](a.md#a-heading-and-more)',
    '[out](https://example.org)',
    '`shared/a.ts`',
    '`npm run check`',
    '`outbox.ageDays`',
    '`a.b`',
  ])('take %s', (text) => {
    expect(problems(text)).toBe(0);
  });

  it('know a word that stands on no screen', () => {
    const found = (text: string) => findWordsOnNoScreen({ path: 'docs/b.md', text }, small).length;
    expect(found('**Send now**, **Go on without Noah**')).toBe(0);
    expect(found('**Send it now**')).toBe(1);
    expect(found('**Send it: now**')).toBe(1);
  });
});
