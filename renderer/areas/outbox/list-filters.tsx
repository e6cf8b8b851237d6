import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { statesOfFilter } from '../../../shared/domain/outbox-item.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ListFilter } from '../../stores/outbox-list-store.ts';
import { useOutbox, useOutboxList } from '../../stores/stores.ts';

const filters = ['open', 'attention', 'done'] as const satisfies readonly ListFilter[];

/** Which entries the list shows, each with their number. */
export function ListFilters() {
  const { t } = useWords();
  const counts = useOutbox((outbox) => outbox.counts);
  const filter = useOutboxList((list) => list.filter);
  const filterBy = useOutboxList((list) => list.filterBy);
  return (
    <ToggleButtonGroup
      className="outbox-filters"
      aria-label={t('outbox.filter.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const chosen = filters.find((one) => keys.has(one));
        if (chosen && chosen !== filter) filterBy(chosen);
      }}
    >
      {filters.map((one) => (
        <ToggleButton key={one} id={one} className="outbox-filter">
          {counts
            ? t('outbox.filter.numbered', {
                name: t(`outbox.filter.${one}`),
                amount: statesOfFilter[one].reduce((sum, state) => sum + counts[state], 0),
              })
            : t(`outbox.filter.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
