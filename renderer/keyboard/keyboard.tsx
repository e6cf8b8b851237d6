import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Language } from '../../shared/domain/language.ts';
import { keyboard as keyboardWords } from '../i18n/en/keyboard.ts';
import { addEnglish } from '../i18n/i18n.ts';
import { useCatalogues, useWords } from '../i18n/words.tsx';
import { isLatinOnly, isSecret, kindOfPlace } from './kind-of-place.ts';
import { layoutAfter } from './layout-after.ts';
import { type LayoutId, layoutOfLanguage } from './layouts.ts';
import { LetterKeys } from './letter-keys.tsx';
import { nextPlaceAfter } from './next-place.ts';
import { PadKeys } from './pad-keys.tsx';
import { useRoom } from './use-room.ts';
import { useTypingPlace } from './use-typing-place.ts';
import './keyboard.css';

/** A layout that somebody changed to, and the language that it was changed from. */
interface Chosen {
  readonly layout: LayoutId;
  readonly from: Language;
}

/**
 * The kiosk's own keyboard, at the lower edge of the window while something is typed by touch. The screen above makes room
 * for it, so that it covers nothing. It lies beside everything else in the page, and so it works for dialogs too.
 */
export function Keyboard({ isAlways }: { readonly isAlways: boolean }) {
  const i18n = useCatalogues();
  useState(() => addEnglish(i18n, { keyboard: keyboardWords }));
  const { t, direction } = useWords();
  const { place, turn, dismiss } = useTypingPlace(isAlways);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const kind = kindOfPlace(place);
  const dock = useRoom(kind ? place : null);
  if (!place || !kind) return null;

  const from = languageAt(place);
  const layout = chosen?.from === from ? chosen.layout : layoutOfLanguage[from];
  const isLatin = kind === 'email' || isLatinOnly(place);
  const shared = { place, onNext: () => nextPlaceAfter(place)?.focus(), onClose: dismiss };
  return createPortal(
    <section
      ref={dock}
      className="keyboard"
      dir={direction}
      aria-label={t('keyboard.label')}
      data-keyboard-keys=""
      {...(isSecret(place) ? { 'data-quiet': '' } : {})}
      // Dialogs hide what is around them, and close when it is touched; not this.
      data-react-aria-top-layer="true"
    >
      {kind === 'text' || kind === 'email' ? (
        <LetterKeys
          key={turn}
          {...shared}
          isEmail={kind === 'email'}
          layout={isLatin ? 'latin' : layout}
          onSwitch={isLatin ? undefined : () => setChosen({ from, layout: layoutAfter(layout) })}
        />
      ) : (
        <PadKeys key={kind} {...shared} pad={kind} />
      )}
    </section>,
    document.body,
  );
}

/** The language of whoever reads the field: a dialog may be in another one than the screen. */
function languageAt(place: Element): Language {
  const { data } = Language.safeParse(place.closest('[lang]')?.getAttribute('lang'));
  return data ?? 'en';
}
