import { Send } from 'lucide-react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import type { PrimaryAction } from '../../components/screen.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useConnection, useOutbox, useOutboxList } from '../../stores/stores.ts';
import { sayConnection } from '../frame/say-connection.ts';
import { FullnessNotice } from './fullness-notice.tsx';
import { LawLine } from './law-line.tsx';
import { ListFilters } from './list-filters.tsx';
import { OutboxPlace } from './outbox-place.tsx';
import { PageOfList } from './page-of-list.tsx';
import { focusKeyOf } from './row.tsx';
import { useFollowing } from './use-following.ts';

interface ListViewProps {
  readonly isOverVisit: boolean;
  readonly onClose: () => void;
  /** The entry that one comes back from. */
  readonly focusAt: string | null;
}

/** What this kiosk holds, page by page: how full it is, whether the books add up, and sending now. */
export function ListView({ isOverVisit, onClose, focusAt }: ListViewProps) {
  const { t } = useWords();
  const read = useOutboxList((list) => list.read);
  const sent = useOutboxList((list) => list.sent);
  const isSending = useOutboxList((list) => list.isSending);
  useFollowing(read);
  return (
    <OutboxPlace
      isOverVisit={isOverVisit}
      title={t('outbox.title')}
      lead={t('outbox.lead')}
      primary={useSendNow()}
      onClose={onClose}
      focusAt={focusAt ? focusKeyOf(focusAt) : null}
    >
      <FullnessNotice />
      <LawLine />
      <div role="status" className="outbox__said">
        {sent && 'count' in sent ? (
          <Notice tone="info">{t('outbox.send.trying', { count: sent.count })}</Notice>
        ) : null}
      </div>
      {sent && 'failure' in sent ? <FailureNotice failure={sent.failure} /> : null}
      {isSending ? (
        <Working words={t('outbox.send.working')} wordsLong={t('outbox.action.workingLong')} />
      ) : null}
      <ListFilters />
      <PageOfList />
    </OutboxPlace>
  );
}

function useSendNow(): PrimaryAction {
  const words = useWords();
  const { t } = words;
  const waiting = useOutbox(({ counts }) => counts?.waiting ?? 0);
  const connection = useConnection((state) => state.connection);
  const isOffline = connection?.state === 'offline';
  const isPending = useOutboxList((list) => list.isSending);
  const sendNow = useOutboxList((list) => list.sendNow);
  return {
    word: t('outbox.send.action'),
    icon: Send,
    onPress: () => void sendNow(waiting),
    why:
      waiting === 0
        ? t('outbox.send.nothing')
        : isOffline
          ? t('outbox.send.offline', { why: sayConnection(connection, words).word })
          : undefined,
    isPending,
  };
}
