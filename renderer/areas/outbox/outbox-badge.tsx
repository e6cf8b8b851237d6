import { Inbox } from 'lucide-react';
import { Badge } from '../../components/badge.tsx';
import { useWords } from '../../i18n/words.tsx';
import { unsentOf } from '../../stores/outbox-store.ts';
import { useOutbox } from '../../stores/stores.ts';
import { sayCounts } from './say-counts.ts';

/** The counter as it stands before anybody has signed in: to be read, not opened. */
export function OutboxBadge() {
  const words = useWords();
  const counts = useOutbox((outbox) => outbox.counts);
  if (!counts) return null;
  const unsent = unsentOf(counts);
  return (
    <Badge
      icon={Inbox}
      tone={unsent > 0 ? 'caution' : 'plain'}
      foldsAt={3}
      short={unsent > 0 ? words.format.number(unsent) : undefined}
    >
      {sayCounts(counts, words)}
    </Badge>
  );
}
