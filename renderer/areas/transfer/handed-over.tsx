import { useId } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { TransferView } from './transfer-dialog.tsx';

/** What has been handed over so far: to whom, when, in which file. */
export function HandedOver({ handedOver }: Pick<TransferView, 'handedOver'>) {
  const { t, format } = useWords();
  const titleId = useId();
  if (handedOver.length === 0) return null;
  return (
    <section className="part-card" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('transfer.handedOver.title')}</h3>
      <ul className="transfer__files" aria-labelledby={titleId}>
        {handedOver.map(({ name, at, toTerminal, items }) => (
          <li key={name} className="part-card__line transfer__file">
            <span className="transfer__name">
              <span>
                {t('transfer.handedOver.line', {
                  count: items,
                  terminal: toTerminal,
                  time: format.dateTime(at),
                })}
              </span>
              <small>
                <bdi>{name}</bdi>
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
