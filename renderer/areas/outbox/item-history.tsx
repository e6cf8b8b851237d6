import { useId } from 'react';
import type { HistoryLine } from '../../../shared/domain/outbox-item.ts';
import { useWords } from '../../i18n/words.tsx';

/** Every move of an entry, the oldest first. */
export function ItemHistory({ history }: { readonly history: readonly HistoryLine[] }) {
  const { t, format } = useWords();
  const titleId = useId();
  return (
    <section className="outbox-item__part" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('outbox.item.history')}</h2>
      {history.length === 0 ? <p>{t('outbox.item.historyNone')}</p> : null}
      <ol className="outbox-history">
        {history.map(({ at, from, to }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moves are only ever added at the end, and two may share a moment
          <li key={place} className="outbox-history__move">
            <time className="outbox-history__at" dateTime={new Date(at).toISOString()}>
              {format.dateTime(at)}
            </time>
            <span>
              {from === 'draft'
                ? t('outbox.item.moveFirst', { to: t(`outbox.state.${to}`) })
                : t('outbox.item.move', { from: t(`outbox.state.${from}`), to: t(`outbox.state.${to}`) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
