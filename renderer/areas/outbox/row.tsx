import { memo } from 'react';
import type { OutboxItem } from '../../../shared/domain/outbox-item.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutboxItem } from '../../stores/stores.ts';
import { sayLastAnswer, sayOperation, sayWho } from './say-item.ts';
import { StateBadge } from './state-badge.tsx';

interface RowProps {
  readonly item: OutboxItem;
  /** In words, so that a row is drawn anew only when one of them changes. */
  readonly age: string;
  readonly next: string;
}

/** Where the focus returns to from an entry. */
export const focusKeyOf = (submissionId: string) => `outbox ${submissionId}`;

/** One entry: whom it is about, for whom, where it stands, since when, and what happens next. */
export const Row = memo(function Row({ item, age, next }: RowProps) {
  const words = useWords();
  const { t, format } = words;
  const open = useOutboxItem((store) => store.open);
  const who = sayWho(item, words);
  const provider = t(`provider.${item.provider}`);
  const answer = sayLastAnswer(item, words);
  return (
    <tr>
      <th scope="row">
        <bdi>{who}</bdi>
      </th>
      <td>
        {provider}
        <small>{sayOperation(item, words)}</small>
      </td>
      <td>
        <StateBadge state={item.state} />
      </td>
      <td>
        {age}
        {item.owner ? <small>{t('outbox.list.takenBy', { owner: item.owner })}</small> : null}
      </td>
      <td>
        {next}
        {answer ? <small>{t('outbox.list.lastAnswer', { answer })}</small> : null}
      </td>
      <td>
        <Button
          focusKey={focusKeyOf(item.submissionId)}
          label={format.named(t('outbox.list.open'), t('outbox.list.whom', { who, provider }))}
          onPress={() => open(item.submissionId, item)}
        >
          {t('outbox.list.open')}
        </Button>
      </td>
    </tr>
  );
});
