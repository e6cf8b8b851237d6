import { RefreshCw } from 'lucide-react';
import type { OutboxItem } from '../../../shared/domain/outbox-item.ts';
import { supportCodeOf } from '../../../shared/failure.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { useOutboxItem } from '../../stores/stores.ts';
import { ItemActions } from './item-actions.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemHistory } from './item-history.tsx';
import { OutboxPlace } from './outbox-place.tsx';
import { Refusal } from './refusal.tsx';
import { sayNextTry, sayOperation, sayWho } from './say-item.ts';
import { StateBadge } from './state-badge.tsx';
import { useFollowing } from './use-following.ts';
import { useItemActions } from './use-item-actions.ts';
import { useMoment } from './use-moment.ts';

interface ItemViewProps {
  readonly isOverVisit: boolean;
  readonly onClose: () => void;
}

/** One entry: where it stands and why, what happened so far, and what a person may do about it. */
export function ItemView({ isOverVisit, onClose }: ItemViewProps) {
  const words = useWords();
  const { t, format } = words;
  const { item, detail, unread, pending, ended, read, close } = useOutboxItem((store) => store);
  const actions = useItemActions(isOverVisit);
  useFollowing(read);
  const provider = item ? t(`provider.${item.provider}`) : t('provider.any');
  return (
    <OutboxPlace
      isOverVisit={isOverVisit}
      title={item ? isolate(sayWho(item, words)) : t('outbox.item.reading')}
      lead={item ? format.besides(provider, sayOperation(item, words)) : t('outbox.lead')}
      primary={actions.primary}
      onBack={close}
      onClose={onClose}
    >
      {item ? <Standing item={item} /> : null}
      <div role="status" className="outbox__said">
        {item && ended?.failure === null ? (
          <Notice tone={item.state === 'accepted' ? 'positive' : 'info'}>{sayAfter(item, words)}</Notice>
        ) : null}
      </div>
      {ended?.action === 'release' && ended.failure?.code === 'record-unreadable' ? (
        <Notice
          tone="danger"
          announce="assertive"
          support={t('frame.supportCode', { code: supportCodeOf(ended.failure.code) })}
        >
          {t('outbox.action.stillUnreadable')}
        </Notice>
      ) : ended?.failure ? (
        <FailureNotice failure={ended.failure} provider={provider} />
      ) : null}
      {pending ? (
        <Working
          key={pending}
          words={t(`outbox.action.working.${pending}`, { provider })}
          wordsLong={t('outbox.action.workingLong')}
        />
      ) : null}
      {unread ? (
        <div className="outbox-page__unread">
          <Notice tone="danger" announce="assertive">
            {t('outbox.item.unread')}
          </Notice>
          <Button icon={RefreshCw} onPress={() => void read()}>
            {t('outbox.list.again')}
          </Button>
        </div>
      ) : null}
      {detail ? (
        <>
          <Refusal detail={detail} />
          <ItemActions detail={detail} others={actions.others} />
          <div className="outbox-item__columns">
            <ItemFacts detail={detail} />
            <ItemHistory history={detail.history} />
          </div>
          <ItemDialog detail={detail} asked={actions.asked} onClose={actions.forgetAsked} />
        </>
      ) : unread ? null : (
        <Working words={t('outbox.item.reading')} wordsLong={t('outbox.item.readingLong')} />
      )}
    </OutboxPlace>
  );
}

/** Where the entry stands, and what happens next. */
function Standing({ item }: { readonly item: OutboxItem }) {
  const words = useWords();
  const receivedAt = useOutboxItem((store) => store.receivedAt);
  const { monotonic } = useMoment();
  return (
    <div className="outbox-item__state">
      <StateBadge state={item.state} />
      <p>{sayNextTry(item, monotonic - receivedAt, words)}</p>
    </div>
  );
}

/** Where the entry stands after what somebody did; it changes with the entry. */
function sayAfter({ state, nextTry }: OutboxItem, { t }: Words): string {
  const isLooking = state === 'unknown' && nextTry.when !== 'person';
  return t(`outbox.action.after.${isLooking ? 'looking' : state}`);
}
