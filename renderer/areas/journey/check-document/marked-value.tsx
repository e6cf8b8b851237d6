import type { CheckRow } from './check-rows.ts';

/**
 * What was read, with the characters marked that could be others: underlined and boxed, not by colour alone. A screen reader hears the value in
 * one piece; which characters they are, the notes below say. A filler right behind a value may be its last character.
 */
export function MarkedValue({ read, marks }: Pick<CheckRow, 'read' | 'marks'>) {
  const filler = marks.find(({ at }) => at === read.length)?.read ?? '';
  return (
    <>
      <span className="visually-hidden">{read}</span>
      <span className="marked ltr" aria-hidden="true">
        {[...read, ...filler].map((character, at) =>
          marks.some((mark) => mark.at === at) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a character is told by its place
            <mark key={at} className="marked__character">
              {character}
            </mark>
          ) : (
            character
          ),
        )}
      </span>
    </>
  );
}
