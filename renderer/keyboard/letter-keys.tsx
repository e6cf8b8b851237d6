import { ArrowBigUp, ArrowBigUpDash, Globe } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { languageNames } from '../i18n/languages.ts';
import { useWords } from '../i18n/words.tsx';
import { CandidateBar } from './candidate-bar.tsx';
import { CloseKey, EraseKey, type KeysProps, NextKey } from './common-keys.tsx';
import { KeyButton } from './key-button.tsx';
import { layoutAfter } from './layout-after.ts';
import { type LayoutId, languageOfLayout, lettersOfLayout, marks, type Row, signs } from './layouts.ts';
import { eraseFrom, typeInto } from './type-into.ts';
import { usePinyin } from './use-pinyin.ts';
import { isInKeyboard } from './use-typing-place.ts';

interface LetterKeysProps extends KeysProps {
  readonly layout: LayoutId;
  readonly isEmail: boolean;
  /** Absent where only one script is written. */
  readonly onSwitch: (() => void) | undefined;
}

type Page = 'letters' | 'marks' | 'signs';
/** Shift holds for one letter; touched again, until it is touched once more. */
type Shift = 'off' | 'once' | 'held';
const afterShift = { off: 'once', once: 'held', held: 'off' } as const;

/** Letters in the layout of a language; accents and signs are a page of their own each. */
export function LetterKeys({ place, layout, isEmail, onSwitch, onNext, onClose }: LetterKeysProps) {
  const { t } = useWords();
  const [page, setPage] = useState<Page>('letters');
  const [shift, setShift] = useState<Shift>('off');
  const pinyin = usePinyin(layout === 'pinyin');
  const isShifted = shift !== 'off';
  const letters = page === 'marks' ? marks : lettersOfLayout(layout);
  const rows = page === 'signs' ? signs : isShifted ? letters.shifted : letters.plain;

  const type = (text: string) => {
    // A letter as it is begins a syllable; a capital is meant itself.
    if (layout === 'pinyin' && /^[a-z']$/.test(text)) pinyin.add(text);
    else {
      keep();
      typeInto(place, text);
    }
    if (shift === 'once') setShift('off');
  };
  const choose = (character: string) => {
    typeInto(place, character);
    pinyin.use(pinyin.letters);
  };
  const keep = () => {
    if (pinyin.typed !== '') typeInto(place, pinyin.typed);
    pinyin.clear();
  };
  // What is left unchosen when somebody touches something else stays as it was typed. The focus has not moved yet.
  const latestKeep = useRef(keep);
  latestKeep.current = keep;
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      if (!isInKeyboard(target)) latestKeep.current();
    };
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => document.removeEventListener('pointerdown', leave, { capture: true });
  }, []);
  const erase = () => (pinyin.typed === '' ? eraseFrom(place) : pinyin.eraseLast());
  const space = () => {
    const [first] = pinyin.characters;
    if (pinyin.typed !== '' && first) choose(first);
    else type(' ');
  };
  const [above, ...others] = rows;
  const last = others.length - 1;
  return (
    <div className="keyboard__block" dir="ltr" lang={languageOfLayout[layout]}>
      {pinyin.typed === '' ? (
        <div className="keyboard__row">
          <Letters row={above ?? []} onType={type} />
        </div>
      ) : (
        <CandidateBar
          key={pinyin.typed}
          typed={pinyin.typed}
          characters={pinyin.characters}
          onChoose={choose}
          onKeep={keep}
        />
      )}
      {others.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
        <div key={index} className="keyboard__row">
          {index === last && page !== 'signs' ? (
            <KeyButton
              look="act"
              label={t(layout === 'arabic' && page === 'letters' ? 'keyboard.shiftArabic' : 'keyboard.shift')}
              isPressed={isShifted}
              onPress={() => setShift(afterShift[shift])}
            >
              <Icon icon={shift === 'held' ? ArrowBigUpDash : ArrowBigUp} />
            </KeyButton>
          ) : null}
          <Letters row={row} onType={type} />
          {index === last ? <EraseKey onPress={erase} /> : null}
        </div>
      ))}
      <div className="keyboard__row">
        <PageKey to="signs" page={page} onTurn={setPage} />
        <PageKey to="marks" page={page} onTurn={setPage} />
        {onSwitch ? (
          <KeyButton
            look="act"
            label={t('keyboard.switchTo', { language: nameOf(layoutAfter(layout)) })}
            onPress={() => {
              keep();
              setPage('letters');
              setShift('off');
              onSwitch();
            }}
          >
            <Icon icon={Globe} />
          </KeyButton>
        ) : null}
        {isEmail ? <Letters row={emailSigns} onType={type} /> : null}
        <KeyButton look="space" label={t('keyboard.space', { language: nameOf(layout) })} onPress={space}>
          {nameOf(layout)}
        </KeyButton>
        <NextKey
          onPress={() => {
            keep();
            onNext();
          }}
        />
        <CloseKey
          onPress={() => {
            keep();
            onClose();
          }}
        />
      </div>
    </div>
  );
}

const emailSigns: Row = ['@', '.', '_', '-'].map((text) => ({ text }));

const nameOf = (layout: LayoutId): string => languageNames[languageOfLayout[layout]];

/** Turns to a page of signs, and back to the letters. */
function PageKey({
  to,
  page,
  onTurn,
}: {
  readonly to: 'marks' | 'signs';
  readonly page: Page;
  readonly onTurn: (page: Page) => void;
}) {
  const { t } = useWords();
  const turnsTo = page === to ? 'letters' : to;
  return (
    <KeyButton look="act" label={t(`keyboard.${turnsTo}`)} onPress={() => onTurn(turnsTo)}>
      {t(`keyboard.${turnsTo}Face`)}
    </KeyButton>
  );
}

/** A vowel sign has a letter's place under it, to be seen by. */
const faceOf = (text: string): string => (/^\p{M}/u.test(text) ? `ـ${text}` : text);

function Letters({ row, onType }: { readonly row: Row; readonly onType: (text: string) => void }) {
  return row.map(({ text }, place) => (
    // The key stays under its finger, whatever it writes next.
    // biome-ignore lint/suspicious/noArrayIndexKey: keys never move
    <KeyButton key={place} onPress={() => onType(text)}>
      {faceOf(text)}
    </KeyButton>
  ));
}
