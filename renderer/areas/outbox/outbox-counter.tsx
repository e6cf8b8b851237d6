import { Inbox, TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n/words.tsx';
import { openCountOf } from '../../stores/outbox-store.ts';
import { useOutbox, useOutboxItem, useOutboxList } from '../../stores/stores.ts';
import { BarButton } from '../frame/bar-button.tsx';
import { sayCounts } from './say-counts.ts';

/** What waits, in the top bar: the button that opens the outbox. Says so when the terminal fills up. */
export function OutboxCounter() {
  const words = useWords();
  const { t, format } = words;
  const counts = useOutbox((outbox) => outbox.counts);
  const level = useOutbox((outbox) => outbox.summary?.fullness.level ?? 'roomy');
  const open = useOutboxList((list) => list.open);
  const closeItem = useOutboxItem((item) => item.close);
  if (!counts) return null;
  const openCount = openCountOf(counts);
  return (
    <BarButton
      icon={level === 'roomy' ? Inbox : TriangleAlert}
      name={t('frame.outbox.label')}
      word={sayCounts(counts, words, level)}
      foldsAt={3}
      short={openCount > 0 ? format.number(openCount) : undefined}
      tone={level === 'full' ? 'danger' : openCount > 0 ? 'caution' : 'plain'}
      onPress={() => {
        closeItem();
        open();
      }}
    />
  );
}
