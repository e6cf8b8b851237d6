import { useId } from 'react';
import type { SubmissionId } from '../../../shared/brand.ts';
import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { Button } from '../../components/button.tsx';
import { Ledger, type LedgerRow } from '../../components/ledger.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutboxItem } from '../../stores/stores.ts';
import { sayLastAnswer } from './say-item.ts';

/** What is known about an entry, line under line. */
export function ItemFacts({ detail }: { readonly detail: OutboxDetail }) {
  const words = useWords();
  const { t, format } = words;
  const titleId = useId();
  const open = useOutboxItem((store) => store.open);
  const { item, cancelReason, reference, supersedes, supersededBy } = detail;
  const answer = sayLastAnswer(item, words);
  const line = (key: string, name: string, value: string | undefined): LedgerRow[] =>
    value === undefined ? [] : [{ key, name, value: <bdi>{value}</bdi> }];
  const linked = (key: string, name: string, word: string, submissionId: SubmissionId | undefined) =>
    submissionId ? [{ key, name, value: <Button onPress={() => open(submissionId)}>{word}</Button> }] : [];
  return (
    <section className="outbox-item__part" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('outbox.item.facts')}</h2>
      <Ledger
        rows={[
          ...line('answer', t('outbox.item.lastAnswer'), answer),
          ...line(
            'attempts',
            t('outbox.item.attempts'),
            item.attempts === 0 ? t('outbox.item.attemptsNone') : format.number(item.attempts),
          ),
          ...line('captured', t('outbox.item.captured'), format.dateTime(item.capturedAt)),
          ...line('owner', t('outbox.item.owner'), item.owner),
          ...line('reference', t('outbox.item.reference'), reference),
          ...line(
            'cancelled',
            t('outbox.item.cancelledFor'),
            cancelReason && t(`outbox.item.reasons.${cancelReason}`),
          ),
          ...linked('older', t('outbox.item.supersedes'), t('outbox.item.older'), supersedes),
          ...linked('newer', t('outbox.item.supersededBy'), t('outbox.item.newer'), supersededBy),
        ]}
      />
    </section>
  );
}
