import { Inbox } from 'lucide-react';
import { Badge } from '../../components/badge.tsx';
import { useWords } from '../../i18n/words.tsx';
import { openCountOf } from '../../stores/outbox-store.ts';
import { useOutbox } from '../../stores/stores.ts';
import { sayCounts } from './say-counts.ts';

/** The counter as it stands before anybody has signed in: to be read, not opened. */
export function OutboxBadge() {
  const words = useWords();
  const counts = useOutbox((outbox) => outbox.counts);
  const level = useOutbox((outbox) => outbox.summary?.fullness.level);
  if (!counts) return null;
  const open = openCountOf(counts);
  return (
    <Badge
      icon={Inbox}
      tone={level === 'full' ? 'danger' : open > 0 ? 'caution' : 'plain'}
      foldsAt={3}
      short={open > 0 ? words.format.number(open) : undefined}
    >
      {sayCounts(counts, words, level)}
    </Badge>
  );
}
