import { unsentCount } from '../../../shared/domain/submission.ts';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutbox } from '../../stores/stores.ts';

/** That this terminal fills up, and by what: its number of entries, their size, or their age. Nothing while there is room. */
export function FullnessNotice() {
  const { t, format } = useWords();
  const summary = useOutbox((outbox) => outbox.summary);
  if (!summary || summary.fullness.level === 'roomy') return null;
  const { level, by, share } = summary.fullness;
  return (
    <Notice tone={level === 'full' ? 'danger' : 'caution'}>
      {t(`outbox.fullness.${level}.${by}`, {
        held: unsentCount(summary.counts),
        limit: summary.limit,
        share: format.percent(share),
      })}
    </Notice>
  );
}
