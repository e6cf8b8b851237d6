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
import { useConnection, usePreflight, useVisit } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { TerminalNotices } from '../frame/terminal-notices.tsx';
import { JourneyCard } from './journey-card.tsx';
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
  const lineState = connection?.state;

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
        {visitFailure ? <FailureNotice failure={visitFailure.failure} /> : null}
        {visitFailure?.action === 'end-visit' ? <Notice tone="caution">{t('home.endFailed')}</Notice> : null}
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="home__checks">
          {preflight ? <PreflightStrip checks={preflight.checks} /> : null}
          <Button kind="quiet" icon={RefreshCw} isDisabled={checking} onPress={() => void check()}>
            {t('home.checks.again')}
          </Button>
        </div>
        {troublesIn(checks).map((trouble) =>
          trouble.failure.code === 'offline' ? (
            <Notice key={trouble.failure.code} tone="caution">
              {t('home.offline')}
            </Notice>
          ) : trouble.failure.code === 'provider-down' && trouble.providers.length > 0 ? (
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
        <section className="home__journeys" aria-labelledby="home-journeys">
          <h2 id="home-journeys">{t('home.journeys.title')}</h2>
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
  { t, format }: Words,
): string {
  if (!preflight) return isUnread ? t('home.lead.unread') : t('home.lead.checking');
  if (connection?.state === 'offline') return t('home.lead.offline', { time: format.time(connection.since) });
  if (preflight.journeys.every(({ open }) => open === 'closed')) return t('home.lead.closed');
  return preflight.checks.every(({ state }) => state === 'ok')
    ? t('home.lead.ready')
    : t('home.lead.warning');
}
