import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useLookUp } from '../../../stores/stores.ts';

/** From here on the calls that are left should be kept for those who need them. */
const nearShare = 0.9;

/** How many of the day's calls are used: an account has only so many, and other terminals use them too. */
export function CallsToday() {
  const { t } = useWords();
  const quota = useLookUp((lookUp) => lookUp.quota);
  if (!quota) return null;
  const values = { used: quota.used, limit: quota.limit };
  return quota.used >= quota.limit * nearShare ? (
    <Notice tone="caution" announce="polite">
      {t('lookUp.callsNear', values)}
    </Notice>
  ) : (
    <p className="bar__why">{t('lookUp.calls', values)}</p>
  );
}
