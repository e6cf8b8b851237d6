import { useEffect, useState } from 'react';
import { later } from '../components/later.tsx';
import { englishToWork } from '../i18n/en-work.ts';
import { addEnglish } from '../i18n/i18n.ts';
import { useCatalogues } from '../i18n/words.tsx';
import { useApp, useOutboxList, useSession, useVisit } from '../stores/stores.ts';
import { BetweenVisits } from './between-visits.tsx';
import { type FrameExtras, FrameExtrasContext } from './frame/frame-extras.ts';
import { HelpPlace } from './help/help-place.tsx';
import { JourneyShell } from './journey/journey-shell.tsx';
import { IdleLock } from './staff/idle-lock.tsx';
import { Loading } from './start/loading.tsx';

const CoachStrip = later(async () => (await import('./training/coach-strip.tsx')).CoachStrip);

const extras: FrameExtras = { drawer: <HelpPlace /> };
const extrasInTraining: FrameExtras = { ...extras, head: <CoachStrip /> };

const Outbox = later(async () => (await import('./outbox/outbox.tsx')).Outbox);

/** The key that locks, from every screen. One of the few function keys that the window lets in. */
const lockKey = 'F9';

/** At work: the open visit, or what can be begun. */
export function SignedIn({ name }: { readonly name: string }) {
  const i18n = useCatalogues();
  // Before anything below asks for a word of it.
  useState(() => addEnglish(i18n, englishToWork));
  const hasVisit = useVisit((visit) => visit.application !== null);
  const isLoading = useVisit((visit) => visit.pending?.action === 'load');
  const isOutboxOpen = useOutboxList((list) => list.isOpen);
  const lock = useSession((session) => session.lock);
  const isTraining = useApp((app) => app.status?.mode === 'training');

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === lockKey && !event.repeat) void lock();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [lock]);

  return (
    <FrameExtrasContext value={isTraining ? extrasInTraining : extras}>
      {hasVisit ? (
        <JourneyShell />
      ) : isLoading ? (
        <Loading />
      ) : isOutboxOpen ? null : (
        <BetweenVisits name={name} />
      )}
      {isOutboxOpen && (hasVisit || !isLoading) ? <Outbox isOverVisit={hasVisit} /> : null}
      <IdleLock />
    </FrameExtrasContext>
  );
}
