import { Inbox } from 'lucide-react';
import { Ledger } from '../../components/ledger.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords, type Words } from '../../i18n/words.tsx';
import { capturedOf, capturedStates, unsentOf } from '../../stores/outbox-store.ts';
import { useOutbox } from '../../stores/stores.ts';
import type { SubmissionCounts } from '../../../shared/domain/submission.ts';
import { BarPopover } from '../frame/bar-popover.tsx';

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
    .map((state) => ({ key: state, name: t(`frame.outbox.state.${state}`), value: format.number(counts[state]) }));
  return (
    <BarPopover
      icon={Inbox}
      name={t('frame.outbox.label')}
      word={sayCounts(counts, words)}
      tone={unsent > 0 ? 'caution' : 'plain'}
      title={t('frame.outbox.title')}
    >
      {() => (
        <>
          {limit > 0 && unsent >= limit * nearlyFull ? (
            <Notice tone="caution">{t('frame.outbox.nearlyFull', { held: unsent, limit })}</Notice>
          ) : null}
          <Ledger
            rows={[
              ...rows,
              {
                key: 'captured',
                name: t('frame.outbox.captured'),
                value: <strong>{format.number(capturedOf(counts))}</strong>,
              },
            ]}
          />
          <p>{t('frame.outbox.law')}</p>
          {limit > 0 ? <p>{t('frame.outbox.room', { room: format.number(limit - unsent) })}</p> : null}
        </>
      )}
    </BarPopover>
  );
}

/** "2 waiting · 1 needs the customer"; only what asks for attention is told in the bar. */
function sayCounts(counts: SubmissionCounts, { t }: Words): string {
  const waiting = counts.waiting + counts.sending;
  const needsCustomer = counts['needs-customer'] + counts['code-open'];
  const parts = [
    waiting > 0 ? t('frame.outbox.waiting', { count: waiting }) : null,
    needsCustomer > 0 ? t('frame.outbox.needsCustomer', { count: needsCustomer }) : null,
    counts.unknown > 0 ? t('frame.outbox.unknown', { count: counts.unknown }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : t('frame.outbox.empty');
}
