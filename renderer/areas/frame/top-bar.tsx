import { useRef } from 'react';
import { BrandMark } from '../../components/brand-mark.tsx';
import { later } from '../../components/later.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useApp, useSession } from '../../stores/stores.ts';
import { OutboxBadge } from '../outbox/outbox-badge.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { ConnectionNews } from './connection-news.tsx';
import { TimeOfDay } from './time-of-day.tsx';
import { useFold } from './use-fold.ts';
import './top-bar.css';

/** Each step shows less: without the branch, without the words of settings, without any word, without the name. */
const foldSteps = 4;

// What opens is not needed to sign in.
const BarTools = later(async () => (await import('./bar-tools.tsx')).BarTools);

/** The letterhead: whose terminal, how the line is, what waits, who serves. Folds into icons, never into two lines. */
export function TopBar() {
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const status = useApp((app) => app.status);
  const textScale = useApp((app) => app.settings.textScale);
  const session = useSession((state) => state.session);
  const place = status ? t('frame.place', { branch: status.branch, terminal: status.terminal }) : '';
  const fold = useFold(row, foldSteps, textScale);
  return (
    <div ref={row} className="top-bar" data-fold={fold}>
      <div className="top-bar__brand">
        <BrandMark />
        <span className="top-bar__name" data-folds-at="4">
          {t('frame.product')}
        </span>
      </div>
      <span className="top-bar__place" data-folds-at="1">
        {place}
      </span>
      <div className="top-bar__spring" />
      <ConnectionNews />
      {session?.state === 'signed-in' ? (
        <BarTools name={session.displayName} />
      ) : (
        <>
          <ConnectionBadge />
          <OutboxBadge />
        </>
      )}
      <TimeOfDay />
    </div>
  );
}
