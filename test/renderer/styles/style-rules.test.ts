import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../renderer/', import.meta.url).pathname;
const files = globSync('**/*.css', { cwd: root }).filter((file) => !file.endsWith('tokens.css'));

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Raw colours: components name roles. */
const findRawColours = (css: string) =>
  withoutComments(css).match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? [];

/** Sides that do not turn round with the writing direction. */
const findPhysicalSides = (css: string) =>
  withoutComments(css).match(
    /(?<![\w-])(?:(?:margin|padding|border|scroll-margin)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right))(?=\s*:|\s*;)/g,
  ) ?? [];

describe('the style sheets', () => {
  it.each(files)('%s names roles and logical sides only', (file) => {
    const css = readFileSync(root + file, 'utf8').replace(/@(?:media|container)[^{]*/g, '');
    expect(findRawColours(css)).toEqual([]);
    expect(findPhysicalSides(css)).toEqual([]);
  });

  it('is a check that finds what it looks for', () => {
    expect(findRawColours('a { color: #fff; background: rgb(0 0 0) }')).toHaveLength(2);
    expect(findPhysicalSides('a { margin-left: 1px; width: 2px; text-align: left; }')).toHaveLength(3);
    expect(
      findPhysicalSides('a { margin-inline-start: 1px; line-height: 2; inline-size: 1px }'),
    ).toHaveLength(0);
  });
});
