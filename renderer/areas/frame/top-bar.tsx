import { useRef } from 'react';
import { BrandMark } from '../../components/brand-mark.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useApp, useSession } from '../../stores/stores.ts';
import { OutboxCounter } from '../outbox/outbox-counter.tsx';
import { DisplaySettings } from '../settings/display-settings.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { StaffMenu } from './staff-menu.tsx';
import { TimeOfDay } from './time-of-day.tsx';
import { useFold } from './use-fold.ts';
import './top-bar.css';

/** Each step shows less: without the clock's company of words, without the branch, without any word. */
const foldSteps = 4;

/** The letterhead: whose terminal, how the line is, what waits, who serves. Folds into icons, never into two lines. */
export function TopBar() {
  const { t, language } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const status = useApp((app) => app.status);
  const textScale = useApp((app) => app.settings.textScale);
  const session = useSession((state) => state.session);
  const place = status ? t('frame.place', { branch: status.branch, terminal: status.terminal }) : '';
  const isSignedIn = session?.state === 'signed-in';
  const fold = useFold(row, foldSteps, `${language} ${place} ${textScale} ${session?.state ?? ''}`);
  return (
    <div ref={row} className="top-bar" data-fold={fold}>
      <div className="top-bar__brand">
        <BrandMark />
        <span className="top-bar__name">{t('frame.product')}</span>
      </div>
      <span className="top-bar__place">{place}</span>
      <div className="top-bar__spring" />
      <ConnectionBadge />
      <OutboxCounter />
      {isSignedIn ? (
        <>
          <DisplaySettings />
          <StaffMenu name={session.displayName} />
        </>
      ) : null}
      <TimeOfDay />
    </div>
  );
}
