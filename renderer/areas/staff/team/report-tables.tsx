import type { ReactNode } from 'react';
import type { DayReportRow } from '../../../../shared/domain/day-report.ts';
import { SubmissionState } from '../../../../shared/domain/submission.ts';
import { findJourney } from '../../../../shared/journeys/shipped.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { journeyWords } from '../../journey/journey-words.ts';

type Column = 'state' | 'provider' | 'journey' | 'count' | 'oldest';
interface Line {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/** The rows twice: summed up by state, and one by one. */
export function ReportTables({ rows }: { readonly rows: readonly DayReportRow[] }) {
  const words = useWords();
  const { t, format } = words;
  const numbers = (count: number, oldestMs: number) => [format.number(count), sayAge(oldestMs, words)];
  const byState = SubmissionState.options.flatMap((state): Line[] => {
    const those = rows.filter((row) => row.state === state);
    if (those.length === 0) return [];
    const count = those.reduce((sum, row) => sum + row.count, 0);
    const oldestMs = Math.max(...those.map((row) => row.oldestMs));
    return [{ key: state, cells: [t(`outbox.state.${state}`), ...numbers(count, oldestMs)] }];
  });
  const each = rows.map((row): Line => {
    const { provider, journeyId, state, count, oldestMs } = row;
    const cells = [t(`provider.${provider}`), sayJourney(journeyId, words), t(`outbox.state.${state}`)];
    return { key: `${provider} ${journeyId} ${state}`, cells: [...cells, ...numbers(count, oldestMs)] };
  });
  return (
    <>
      <Table title={t('team.report.byState')} columns={['state', 'count', 'oldest']} lines={byState} />
      <Table
        title={t('team.report.byProvider')}
        columns={['provider', 'journey', 'state', 'count', 'oldest']}
        lines={each}
      />
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

function Table({ title, columns, lines }: TableProps) {
  const { t } = useWords();
  return (
    <table className="report">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`team.report.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, place) => (
              <td key={columns[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sayAge(ms: number, { t, format }: Words): string {
  return ms < 60_000 ? t('team.report.young') : format.span(ms);
}

/** A journey of another version of the program has no words here. */
function sayJourney(journeyId: string | null, { t }: Words): string {
  if (journeyId === null) return t('team.report.gone');
  return findJourney(journeyId) ? t(journeyWords(journeyId).name) : journeyId;
}
