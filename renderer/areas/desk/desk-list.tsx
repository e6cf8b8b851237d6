import { useEffect, useId, useRef } from 'react';
import type { DeskEntry } from '../../../shared/domain/outbox-item.ts';
import { Notice } from '../../components/notice.tsx';
import { findFocusKey } from '../../components/screen.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useDesk } from '../../stores/stores.ts';
import { DeskPerson, presenceKeyOf } from './desk-person.tsx';

interface DeskListProps {
  readonly onShowTicket: (entry: DeskEntry) => void;
}

/** Those who are still in the branch, the longest waiting first, and below them those who have left. */
export function DeskList({ onShowTicket }: DeskListProps) {
  const { t } = useWords();
  const entries = useDesk((desk) => desk.entries);
  const failure = useDesk((desk) => desk.failure);
  const setPresent = useDesk((desk) => desk.setPresent);
  const moving = useRef<DeskEntry | null>(null);

  // Whoever changes lists takes their buttons along: the focus goes with them, unless it has gone elsewhere.
  useEffect(() => {
    const before = moving.current;
    const now = entries?.find(({ applicationId }) => applicationId === before?.applicationId);
    if (!before || !now || now.inBranch === before.inBranch) return;
    moving.current = null;
    if (document.activeElement === document.body) findFocusKey(presenceKeyOf(now.applicationId))?.focus();
  }, [entries]);

  if (!entries)
    return failure ? null : <Working words={t('desk.list.reading')} wordsLong={t('desk.list.readingLong')} />;
  if (entries.length === 0) return <Notice tone="info">{t('desk.list.empty')}</Notice>;
  const here = entries.filter(({ inBranch }) => inBranch);
  const left = entries.filter(({ inBranch }) => !inBranch);
  const people = {
    onShowTicket,
    onMove: (entry: DeskEntry) => {
      moving.current = entry;
      void setPresent(entry.applicationId, !entry.inBranch);
    },
  };
  return (
    <>
      {here.length > 0 ? (
        <People title={t('desk.list.here')} entries={here} {...people} />
      ) : (
        <p>{t('desk.list.nobodyHere')}</p>
      )}
      {left.length > 0 ? <People title={t('desk.list.left')} entries={left} {...people} /> : null}
    </>
  );
}

interface PeopleProps extends DeskListProps {
  readonly title: string;
  readonly entries: readonly DeskEntry[];
  readonly onMove: (entry: DeskEntry) => void;
}

function People({ title, entries, onShowTicket, onMove }: PeopleProps) {
  const titleId = useId();
  return (
    <section className="desk__group" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul className="desk__people" aria-labelledby={titleId}>
        {entries.map((entry) => (
          <DeskPerson
            key={entry.applicationId}
            entry={entry}
            onShowTicket={() => onShowTicket(entry)}
            onMove={() => onMove(entry)}
          />
        ))}
      </ul>
    </section>
  );
}
