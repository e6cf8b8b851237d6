import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useApp } from '../../stores/stores.ts';

/** What staff must know about this terminal before any work: no keychain, settings set aside. One box, however many. */
export function TerminalNotices() {
  const { t } = useWords();
  const notices = useApp((app) => app.status?.notices ?? []);
  if (notices.length === 0) return null;
  return (
    <Notice tone="caution">
      {notices.map((notice) => (
        <p key={notice}>{t(`frame.notices.${notice}`)}</p>
      ))}
    </Notice>
  );
}
