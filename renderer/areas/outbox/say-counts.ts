import type { OutboxFullness } from '../../../shared/contract/outbox-contract.ts';
import type { SubmissionCounts } from '../../../shared/domain/submission.ts';
import type { Words } from '../../i18n/words.tsx';

/** "2 waiting · 1 needs the customer"; only what asks for attention is told in the bar, room that runs out before the rest. */
export function sayCounts(
  counts: SubmissionCounts,
  { t }: Words,
  level: OutboxFullness['level'] = 'roomy',
): string {
  const waiting = counts.waiting + counts.sending;
  const needsCustomer = counts['needs-customer'] + counts['code-open'];
  const needsPerson = counts.rejected + counts.quarantined;
  const parts = [
    level === 'roomy' ? null : t(`frame.outbox.${level}`),
    waiting > 0 ? t('frame.outbox.waiting', { count: waiting }) : null,
    needsCustomer > 0 ? t('frame.outbox.needsCustomer', { count: needsCustomer }) : null,
    counts.unknown > 0 ? t('frame.outbox.unknown', { count: counts.unknown }) : null,
    needsPerson > 0 ? t('frame.outbox.needsPerson', { count: needsPerson }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : t('frame.outbox.empty');
}
