import { createRequire } from 'node:module';
import type { Syllables } from '../../renderer/keyboard/pinyin.ts';

const { default: chinese } = createRequire(import.meta.url)(
  'simple-keyboard-layouts/build/commonjs/layouts/chinese.js',
) as { readonly default: { readonly layoutCandidates: Syllables } };

/** The characters of every syllable, as the keyboard has them; the package's file for Node. */
export const syllables = chinese.layoutCandidates;
