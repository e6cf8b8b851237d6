import { CloseKey, EraseKey, type KeysProps, NextKey } from './common-keys.tsx';
import { KeyButton } from './key-button.tsx';
import { besideZero, type PadId, padRows, type Row } from './layouts.ts';
import { eraseFrom, typeInto } from './type-into.ts';

/** Digits, in the order of a telephone in every language, and the one sign that belongs among them. */
export function PadKeys({ place, pad, onNext, onClose }: KeysProps & { readonly pad: PadId }) {
  const sign = besideZero[pad];
  const erase = () => eraseFrom(place);
  const last: Row = sign ? [{ text: sign }, { text: '0' }] : [{ text: '0' }];
  const acts = [
    <EraseKey key="erase" onPress={erase} />,
    <NextKey key="next" onPress={onNext} />,
    <CloseKey key="close" onPress={onClose} />,
  ];
  return (
    <div className="keyboard__pad" dir="ltr">
      {[...padRows, last].map((row, place4) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
        <div key={place4} className="keyboard__row">
          {row.length === 1 ? <span className="key key--none" /> : null}
          {row.map(({ text }) => (
            <KeyButton key={text} onPress={() => typeInto(place, text)}>
              {text}
            </KeyButton>
          ))}
          {row === last ? <span className="key key--none" /> : null}
          {acts[place4] ?? <span className="key key--act key--none" />}
        </div>
      ))}
    </div>
  );
}
