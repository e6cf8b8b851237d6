import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { stillHere } from '../../stores/desk-store.ts';
import { useDesk } from '../../stores/stores.ts';

/** Says who waits at the desk, and calmly that the line is back when somebody does. */
export function DeskNotice() {
  const { t } = useWords();
  const { entries, isLineBack } = useDesk((desk) => desk);
  const here = useDesk((desk) => stillHere(desk).length);
  const saved = entries?.length ?? 0;
  if (saved === 0) return null;
  const isCalling = isLineBack && here > 0;
  return (
    <Notice tone={isCalling ? 'positive' : 'info'} announce="polite">
      {isCalling
        ? t('desk.lineBack', { count: here })
        : here > 0
          ? t('desk.count', { count: here })
          : t('desk.countLeft', { count: saved })}
    </Notice>
  );
}
