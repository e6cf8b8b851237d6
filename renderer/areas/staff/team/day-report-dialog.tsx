import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { DayReport } from '../../../../shared/domain/day-report.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { ReportTables } from './report-tables.tsx';
import './team.css';

/** The end of the day in counts and ages, for a supervisor. Mount it to open it. */
export function DayReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useWords();
  const { client, clock } = useKiosk();
  const [report, setReport] = useState<DayReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const read = useCallback(async () => {
    // The day of whoever stands here.
    const from = new Date(clock.now()).setHours(0, 0, 0, 0);
    const answer = await client['staff.read-report']({ from });
    if (answer.ok) setReport(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [client, clock]);
  useEffect(() => void read(), [read]);

  return (
    <Dialog
      wide
      isOpen
      onClose={onClose}
      title={t('team.report.title')}
      actions={
        <Button icon={RefreshCw} onPress={() => void read()}>
          {t('team.report.again')}
        </Button>
      }
    >
      {failure ? <FailureNotice failure={failure} /> : null}
      {!report && !failure ? (
        <Working words={t('team.report.reading')} wordsLong={t('team.report.readingLong')} />
      ) : null}
      {report ? (
        <>
          <p>{t('team.report.lead', { time: format.time(report.at) })}</p>
          {report.unreadable > 0 ? (
            <Notice tone="danger">{t('team.report.unreadable', { count: report.unreadable })}</Notice>
          ) : null}
          {report.rows.length === 0 ? <p>{t('team.report.nothing')}</p> : <ReportTables rows={report.rows} />}
        </>
      ) : null}
    </Dialog>
  );
}
