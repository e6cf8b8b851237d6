import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import type { Preflight } from '../../../shared/contract/app-contract.ts';
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import { supportCodeOf } from '../../../shared/failure.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { useWords, type Words } from '../../i18n/words.tsx';
import { useConnection, useDesk, usePreflight, useVisit } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { sayConnection } from '../frame/say-connection.ts';
import { TerminalNotices } from '../frame/terminal-notices.tsx';
import { FullnessNotice } from '../outbox/fullness-notice.tsx';
import { DeskButton } from './desk-button.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { InterruptedVisit } from './interrupted-visit.tsx';
import { JourneyCard } from './journey-card.tsx';
import { OsAdviceNotice } from './os-advice-notice.tsx';
import { partOfDay } from './part-of-day.ts';
import { PreflightStrip } from './preflight-strip.tsx';
import { obstacleOf, type Trouble, troublesIn } from './troubles.ts';
import './home-screen.css';

/** Between visits: what works right now, and what can be begun because of it. */
export function HomeScreen({ name }: { readonly name: string }) {
  const words = useWords();
  const { t, format } = words;
  const { clock } = useKiosk();
  const { preflight, checking, failure, check } = usePreflight((state) => state);
  const connection = useConnection((state) => state.connection);
  const start = useVisit((visit) => visit.start);
  const pending = useVisit((visit) => visit.pending);
  const visitFailure = useVisit((visit) => visit.failure);
  // Its button stands beside what it is about, and never moves from there to elsewhere: nowhere before that is known.
  const isSomebodySaved = useDesk(({ entries, failure: unread }) =>
    entries ? entries.length > 0 : unread ? false : undefined,
  );
  const lineState = connection?.state;

  const loadDesk = useDesk((desk) => desk.load);
  useEffect(() => void loadDesk(), [loadDesk]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the line changes what works
  useEffect(() => void check(), [check, lineState]);

  const nameThem = ({ providers }: Trouble) =>
    format.list(providers.map((provider) => t(`provider.${provider}`)));
  const checks = preflight?.checks ?? [];
  const journeys = (preflight?.journeys ?? []).flatMap((availability) => {
    const journey = findJourney(availability.journeyId);
    // The others begin from a look-up.
    return journey?.startsFrom === 'home' ? [{ journey, availability }] : [];
  });
  return (
    <Frame>
      <Screen
        wide
        title={t(`home.greeting.${partOfDay(new Date(clock.now()).getHours())}`, { name })}
        lead={sayLead(preflight, connection, failure !== null, words)}
      >
        <div className="home__notices">
          {visitFailure ? <FailureNotice failure={visitFailure.failure} /> : null}
          {visitFailure?.action === 'end-visit' ? (
            <Notice tone="caution">{t('home.endFailed')}</Notice>
          ) : null}
          {failure ? <FailureNotice failure={failure} /> : null}
          <InterruptedVisit />
        </div>
        <div className="home__checks">
          {preflight ? <PreflightStrip checks={preflight.checks} /> : null}
          <Button kind="quiet" icon={RefreshCw} isDisabled={checking} onPress={() => void check()}>
            {t('home.checks.again')}
          </Button>
        </div>
        <div className="home__notices">
          {troublesIn(checks).map((trouble) =>
            // The sentence below the greeting says it.
            trouble.failure.code === 'offline' && lineState === 'offline' ? null : trouble.failure.code ===
                'provider-down' && trouble.providers.length > 0 ? (
              <Notice
                key={trouble.failure.code}
                tone="caution"
                support={t('frame.supportCode', { code: supportCodeOf(trouble.failure.code) })}
              >
                {t('home.providersDown', { providers: nameThem(trouble) })}
              </Notice>
            ) : (
              <FailureNotice
                key={JSON.stringify(trouble.failure)}
                failure={trouble.failure}
                isQuiet
                {...(trouble.providers.length > 0 ? { provider: nameThem(trouble) } : {})}
              />
            ),
          )}
          <TerminalNotices />
          {checks.some(({ check, state }) => check === 'recovery' && state !== 'ok') ? (
            <Notice tone="caution">{t('home.noRecovery')}</Notice>
          ) : null}
          <OsAdviceNotice />
          <FullnessNotice />
          {isSomebodySaved ? (
            <div className="home__desk">
              <DeskNotice />
              <DeskButton />
            </div>
          ) : null}
        </div>
        <section className="home__journeys" aria-labelledby="home-journeys">
          <div className="home__heading">
            <h2 id="home-journeys">{t('home.journeys.title')}</h2>
            {isSomebodySaved === false ? <DeskButton /> : null}
          </div>
          {preflight && journeys.length === 0 ? (
            <Notice tone="caution">{t('home.journeys.none')}</Notice>
          ) : null}
          <ul className="home__cards">
            {journeys.map(({ journey, availability }) => (
              <li key={journey.journeyId}>
                <JourneyCard
                  journey={journey}
                  open={availability.open}
                  obstacle={obstacleOf(journey, availability, checks)}
                  isDisabled={pending !== null}
                  onBegin={() => void start(journey.journeyId)}
                />
              </li>
            ))}
          </ul>
        </section>
      </Screen>
    </Frame>
  );
}

/** The state of things in one sentence. */
function sayLead(
  preflight: Preflight | null,
  connection: Connection | null,
  isUnread: boolean,
  words: Words,
): string {
  const { t, format } = words;
  if (!preflight) return isUnread ? t('home.lead.unread') : t('home.lead.checking');
  if (connection?.state === 'offline') {
    const why = sayConnection(connection, words).word;
    const isClosed = preflight.journeys.every(({ open }) => open === 'closed');
    return t(isClosed ? 'home.lead.closedOffline' : 'home.lead.offline', {
      why,
      time: format.time(connection.since),
    });
  }
  if (preflight.journeys.every(({ open }) => open === 'closed')) return t('home.lead.closed');
  return preflight.checks.every(({ state }) => state === 'ok')
    ? t('home.lead.ready')
    : t('home.lead.warning');
}
