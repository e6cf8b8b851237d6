import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import type {
  JourneyAvailability,
  Preflight,
  PreflightCheck,
} from '../../../shared/contract/app-contract.ts';
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import { findJourney } from '../../../shared/journeys/shipped.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { useWords, type Words } from '../../i18n/words.tsx';
import { useConnection, usePreflight, useVisit } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { TerminalNotices } from '../frame/terminal-notices.tsx';
import { JourneyCard } from './journey-card.tsx';
import { partOfDay } from './part-of-day.ts';
import { PreflightStrip } from './preflight-strip.tsx';
import './home-screen.css';

/** Between visits: what works right now, and what can be begun because of it. */
export function HomeScreen({ name }: { readonly name: string }) {
  const words = useWords();
  const { t } = words;
  const { clock } = useKiosk();
  const { preflight, checking, failure, check } = usePreflight((state) => state);
  const connection = useConnection((state) => state.connection);
  const start = useVisit((visit) => visit.start);
  const pending = useVisit((visit) => visit.pending);
  const visitFailure = useVisit((visit) => visit.failure);
  const lineState = connection?.state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the line changes what works
  useEffect(() => void check(), [check, lineState]);

  const troubles = preflight?.checks.filter((line) => line.failure !== undefined) ?? [];
  const journeys = preflight?.journeys ?? [];
  return (
    <Frame>
      <Screen
        wide
        title={t(`home.greeting.${partOfDay(new Date(clock.now()).getHours())}`, { name })}
        lead={sayLead(preflight, connection, failure !== null, words)}
      >
        {visitFailure ? <FailureNotice failure={visitFailure.failure} /> : null}
        {visitFailure?.action === 'end-visit' ? <Notice tone="caution">{t('home.endFailed')}</Notice> : null}
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="home__checks">
          {preflight ? <PreflightStrip checks={preflight.checks} /> : null}
          <Button kind="quiet" icon={RefreshCw} isDisabled={checking} onPress={() => void check()}>
            {t('home.checks.again')}
          </Button>
        </div>
        {troubles.map((trouble) =>
          trouble.failure?.code === 'offline' ? (
            <Notice key={trouble.check} tone="caution">
              {t('home.offline')}
            </Notice>
          ) : trouble.failure ? (
            <FailureNotice
              key={`${trouble.check} ${trouble.provider ?? ''}`}
              failure={trouble.failure}
              isQuiet
              {...(trouble.provider ? { provider: t(`provider.${trouble.provider}`) } : {})}
            />
          ) : null,
        )}
        <TerminalNotices />
        <section className="home__journeys" aria-labelledby="home-journeys">
          <h2 id="home-journeys">{t('home.journeys.title')}</h2>
          {preflight && journeys.length === 0 ? (
            <Notice tone="caution">{t('home.journeys.none')}</Notice>
          ) : null}
          <ul className="home__cards">
            {journeys.map((availability) => {
              const journey = findJourney(availability.journeyId);
              return journey ? (
                <li key={journey.journeyId}>
                  <JourneyCard
                    journey={journey}
                    availability={withoutRepeating(availability, troubles)}
                    isDisabled={pending !== null}
                    onBegin={() => void start(journey.journeyId)}
                  />
                </li>
              ) : null;
            })}
          </ul>
        </section>
      </Screen>
    </Frame>
  );
}

/** A reason that already stands above the cards is not said again on each of them. */
function withoutRepeating(
  { why, ...availability }: JourneyAvailability,
  troubles: readonly PreflightCheck[],
): JourneyAvailability {
  const isSaid = troubles.some(({ failure }) => failure?.code === why?.code);
  return why && !isSaid ? { ...availability, why } : availability;
}

/** The state of things in one sentence. */
function sayLead(
  preflight: Preflight | null,
  connection: Connection | null,
  isUnread: boolean,
  { t, format }: Words,
): string {
  if (!preflight) return isUnread ? t('home.lead.unread') : t('home.lead.checking');
  if (connection?.state === 'offline') return t('home.lead.offline', { time: format.time(connection.since) });
  if (preflight.journeys.every(({ open }) => open === 'closed')) return t('home.lead.closed');
  return preflight.checks.every(({ state }) => state === 'ok')
    ? t('home.lead.ready')
    : t('home.lead.warning');
}
