import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Dashboard } from '../../../shared/domain/dashboard.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { OutboxCard } from './outbox-card.tsx';
import { ProvidersCard } from './providers-card.tsx';
import { StepsCard } from './steps-card.tsx';
import { VisitsCard } from './visits-card.tsx';
import '../../components/part-card.css';
import './dashboard.css';

/** Whoever leaves it open sees the day go on. */
const everyMs = 60_000;

/** The day in figures, for a supervisor. Mount it to open it. */
export function DashboardDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useWords();
  const { client } = useKiosk();
  const [figures, setFigures] = useState<Dashboard | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const read = useCallback(async () => {
    const answer = await client['dashboard.read']({});
    if (answer.ok) setFigures(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [client]);
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => clearInterval(timer);
  }, [read]);

  return (
    <Dialog
      wide
      isOpen
      onClose={onClose}
      title={t('dashboard.title')}
      actions={
        <Button icon={RefreshCw} onPress={() => void read()}>
          {t('dashboard.again')}
        </Button>
      }
    >
      {failure ? <FailureNotice failure={failure} /> : null}
      {failure && figures ? (
        <Notice tone="caution">{t('dashboard.stale', { time: format.time(figures.at) })}</Notice>
      ) : null}
      {!figures && !failure ? (
        <Working words={t('dashboard.reading')} wordsLong={t('dashboard.readingLong')} />
      ) : null}
      {figures ? <Figures figures={figures} /> : null}
    </Dialog>
  );
}

function Figures({ figures }: { readonly figures: Dashboard }) {
  const { t, format } = useWords();
  const { at, since, isPartial, gap, visits, underWay, steps, outbox, providers } = figures;
  const uncounted = isPartial || gap ? { uncountedTo: since } : {};
  return (
    <>
      <p>{t('dashboard.lead', { time: format.time(at), since: format.time(since) })}</p>
      {isPartial ? (
        <Notice tone="caution">{t('dashboard.partial', { since: format.time(since) })}</Notice>
      ) : null}
      {gap ? (
        <Notice tone="caution">
          {t('dashboard.gap', { from: format.time(gap.from), to: format.time(gap.to) })}
        </Notice>
      ) : null}
      <div className="dashboard">
        <div className="dashboard__column">
          <VisitsCard visits={visits} underWay={underWay} {...uncounted} />
          <StepsCard steps={steps} {...uncounted} />
        </div>
        <div className="dashboard__column">
          <OutboxCard outbox={outbox} />
          <ProvidersCard providers={providers} at={at} {...uncounted} />
        </div>
      </div>
    </>
  );
}
