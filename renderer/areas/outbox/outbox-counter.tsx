import { Inbox } from 'lucide-react';
import { Ledger } from '../../components/ledger.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { capturedOf, capturedStates, unsentOf } from '../../stores/outbox-store.ts';
import { useOutbox } from '../../stores/stores.ts';
import { BarPopover } from '../frame/bar-popover.tsx';
import { sayCounts } from './say-counts.ts';

/** From this share of the limit on, staff are told to connect the kiosk. */
const nearlyFull = 0.7;

/** What waits, in the top bar; opened, every state by its name, adding up to what was captured. */
export function OutboxCounter() {
  const words = useWords();
  const { t, format } = words;
  const counts = useOutbox((outbox) => outbox.counts);
  const limit = useOutbox((outbox) => outbox.limit);
  if (!counts) return null;
  const unsent = unsentOf(counts);
  const rows = capturedStates
    .filter((state) => counts[state] > 0)
    .map((state) => ({
      key: state,
      name: t(`tools.outbox.state.${state}`),
      value: format.number(counts[state]),
    }));
  return (
    <BarPopover
      icon={Inbox}
      name={t('frame.outbox.label')}
      word={sayCounts(counts, words)}
      foldsAt={3}
      short={unsent > 0 ? format.number(unsent) : undefined}
      tone={unsent > 0 ? 'caution' : 'plain'}
      title={t('tools.outbox.title')}
    >
      {() => (
        <>
          {limit > 0 && unsent >= limit * nearlyFull ? (
            <Notice tone="caution">{t('tools.outbox.nearlyFull', { held: unsent, limit })}</Notice>
          ) : null}
          <Ledger
            rows={[
              ...rows,
              {
                key: 'captured',
                name: t('tools.outbox.captured'),
                value: <strong>{format.number(capturedOf(counts))}</strong>,
              },
            ]}
          />
          <p>{t('tools.outbox.law')}</p>
          {limit > 0 ? <p>{t('tools.outbox.room', { room: format.number(limit - unsent) })}</p> : null}
        </>
      )}
    </BarPopover>
  );
}
