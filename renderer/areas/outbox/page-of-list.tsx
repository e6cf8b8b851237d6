import { RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { outboxPageSize } from '../../../shared/contract/outbox-work-contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { supportCodeOf } from '../../../shared/failure.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { OutboxPage } from '../../stores/outbox-list-store.ts';
import { useOutboxList } from '../../stores/stores.ts';
import { Pager } from './pager.tsx';
import { Row } from './row.tsx';
import { sayNextTry } from './say-item.ts';
import { useMoment } from './use-moment.ts';

/** The page that was read last; while another one is on its way it stays. Never more than one page is held or drawn. */
export function PageOfList() {
  const { t } = useWords();
  const { shown, filter, isReading, failure } = useOutboxList((list) => list);
  const region = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  const page = shown?.filter === filter ? shown : null;

  // The focus is never taken from anybody; but where its row has left the list, it would be nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows leave when the page changes
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      region.current?.focus({ preventScroll: true });
  }, [page]);

  return (
    <section
      ref={region}
      className="outbox-page"
      tabIndex={-1}
      aria-label={t(`outbox.filter.${filter}`)}
      aria-busy={isReading}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={() => {
        hadFocus.current = false;
      }}
    >
      {failure ? <Unread failure={failure} isStale={page !== null} /> : null}
      {!page && !failure ? (
        <Working words={t('outbox.list.reading')} wordsLong={t('outbox.list.readingLong')} />
      ) : null}
      {page?.items.length === 0 ? (
        <p className="outbox-page__empty">{t(`outbox.list.empty.${filter}`)}</p>
      ) : null}
      {page && page.items.length > 0 ? <Table page={page} /> : null}
      {page && page.total > outboxPageSize ? (
        <Pager page={page.page} total={page.total} onTurned={() => region.current?.focus()} />
      ) : null}
    </section>
  );
}

function Unread({ failure, isStale }: { readonly failure: Failure; readonly isStale: boolean }) {
  const { t } = useWords();
  const read = useOutboxList((list) => list.read);
  return (
    <div className="outbox-page__unread">
      <Notice
        tone={isStale ? 'caution' : 'danger'}
        announce={isStale ? 'polite' : 'assertive'}
        support={t('frame.supportCode', { code: supportCodeOf(failure.code) })}
      >
        {isStale ? t('outbox.list.stale') : t('outbox.list.unread')}
      </Notice>
      <Button icon={RefreshCw} onPress={() => void read()}>
        {t('outbox.list.again')}
      </Button>
    </div>
  );
}

function Table({ page: { items, receivedAt, filter } }: { readonly page: OutboxPage }) {
  const words = useWords();
  const { t, format } = words;
  const { now, monotonic } = useMoment();
  const columns = ['who', 'for', 'state', 'since', 'next'] as const;
  return (
    <div className="outbox-table__place">
      <table className="outbox-table">
        <caption className="visually-hidden">{t(`outbox.filter.${filter}`)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`outbox.column.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.submissionId}
              item={item}
              age={format.span(now - item.capturedAt)}
              next={sayNextTry(item, monotonic - receivedAt, words)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
