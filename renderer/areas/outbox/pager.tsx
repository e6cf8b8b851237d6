import { ChevronLeft, ChevronRight } from 'lucide-react';
import { outboxPageSize } from '../../../shared/contract/outbox-work-contract.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutboxList } from '../../stores/stores.ts';

interface PagerProps {
  readonly page: number;
  readonly total: number;
  /** The focus goes along to the page that comes. */
  readonly onTurned: () => void;
}

/** From page to page; each one is read when it is asked for. */
export function Pager({ page, total, onTurned }: PagerProps) {
  const { t } = useWords();
  const turnTo = useOutboxList((list) => list.turnTo);
  const pages = Math.ceil(total / outboxPageSize);
  const turn = (to: number) => {
    turnTo(to);
    onTurned();
  };
  return (
    <nav className="outbox-pager" aria-label={t('outbox.list.pages')}>
      <IconButton
        icon={ChevronLeft}
        directional
        label={t('outbox.list.before')}
        isDisabled={page === 0}
        onPress={() => turn(page - 1)}
      />
      <span role="status">{t('outbox.list.page', { page: page + 1, pages: pages })}</span>
      <IconButton
        icon={ChevronRight}
        directional
        label={t('outbox.list.after')}
        isDisabled={page >= pages - 1}
        onPress={() => turn(page + 1)}
      />
    </nav>
  );
}
