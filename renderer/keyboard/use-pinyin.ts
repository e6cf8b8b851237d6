import { useEffect, useState } from 'react';
import { loadSyllables } from './load-syllables.ts';
import { type Candidates, candidatesFor, type Syllables } from './pinyin.ts';

/** Letters on their way to characters. */
export interface Pinyin extends Candidates {
  readonly typed: string;
  readonly add: (letter: string) => void;
  readonly eraseLast: () => void;
  /** Takes away the letters that a character was chosen for. */
  readonly use: (letters: number) => void;
  readonly clear: () => void;
}

/** What is typed in pinyin, kept for as long as the field has the focus and nowhere else. */
export function usePinyin(isOn: boolean): Pinyin {
  const [typed, setTyped] = useState('');
  const [syllables, setSyllables] = useState<Syllables>({});
  useEffect(() => {
    if (!isOn) return;
    let isShown = true;
    loadSyllables().then(
      (read) => isShown && setSyllables(read),
      // Without them the letters themselves can be written.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [isOn]);
  return {
    typed,
    ...candidatesFor(typed, syllables),
    add: (letter) => setTyped((before) => before + letter.toLowerCase()),
    eraseLast: () => setTyped((before) => before.slice(0, -1)),
    use: (letters) => setTyped((before) => before.slice(letters)),
    clear: () => setTyped(''),
  };
}
