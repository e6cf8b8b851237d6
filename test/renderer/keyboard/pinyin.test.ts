import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../renderer/keyboard/pinyin.ts';
import { syllables } from '../../hands/syllables.ts';

describe('letters typed in pinyin', () => {
  it.each([
    ['chen', '陈', 4],
    ['chenmeiling', '陈', 4],
    ['mei', '美', 3],
    ['lv', '吕', 2],
    ['lü', '吕', 2],
    ['LI', '李', 2],
    ['zhang', '张', 5],
    // Half a syllable: what could still come of it.
    ['zhon', '中', 4],
  ])('%s offers %s, for %d letters', (typed, character, letters) => {
    const offered = candidatesFor(typed, syllables);
    expect(offered.characters).toContain(character);
    expect(offered.letters).toBe(letters);
  });

  it('offers nothing for nothing, for what is no syllable, and before the characters are there', () => {
    expect(candidatesFor('', syllables).characters).toEqual([]);
    expect(candidatesFor('v', syllables).characters).toEqual([]);
    expect(candidatesFor('mei', {}).characters).toEqual([]);
    expect(candidatesFor('constructor', syllables).characters).not.toContain('function');
  });

  it('reach every character that the package has, more than the 6763 of GB 2312 counted once for each reading', () => {
    const characters = new Set(Object.values(syllables).join(' ').split(' ').filter(Boolean));
    expect(characters.size).toBeGreaterThanOrEqual(6_700);
    for (const syllable of Object.keys(syllables).filter(({ length }) => length > 1))
      expect(candidatesFor(syllable, syllables).letters).toBe(syllable.length);
  });
});
