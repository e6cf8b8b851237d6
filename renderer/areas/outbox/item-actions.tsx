import { useId } from 'react';
import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { ItemAction } from './use-item-actions.ts';

interface ItemActionsProps {
  readonly detail: OutboxDetail;
  /** Besides the one in the bar. */
  readonly others: readonly ItemAction[];
}

/** The other ways that are open, below what is known; or that there is nothing to do, and why. */
export function ItemActions({ detail: { item, actions }, others }: ItemActionsProps) {
  const { t } = useWords();
  const titleId = useId();
  const whyIdOf = (action: string) => `${titleId}-${action}`;
  if (actions.length === 0)
    return <p>{item.nextTry.when === 'visit' ? t('outbox.action.fromVisit') : t('outbox.action.none')}</p>;
  if (others.length === 0) return null;
  return (
    <section className="outbox-item__part" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('outbox.action.otherWays')}</h2>
      <div className="outbox-item__ways">
        {others.map(({ action, word, icon, onPress, why, isPending }) => (
          <div key={action} className="outbox-item__way">
            <Button
              icon={icon}
              onPress={onPress}
              isDisabled={isPending || why !== undefined}
              describedBy={why ? whyIdOf(action) : undefined}
            >
              {word}
            </Button>
            {why ? <p id={whyIdOf(action)}>{why}</p> : null}
          </div>
        ))}
      </div>
    </section>
  );
}
