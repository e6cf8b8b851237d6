import { Clock, TriangleAlert } from 'lucide-react';
import type { AuditLineView } from '../../../shared/contract/audit-contract.ts';
import { Badge } from '../../components/badge.tsx';
import { useWords } from '../../i18n/words.tsx';
import { type People, sayClockDoubt, sayFacts, sayWho } from './say-line.ts';

interface AuditLinesProps {
  readonly lines: readonly AuditLineView[];
  readonly people: People;
}

/** A page of the log: when, what, who, and the facts that were written down. */
export function AuditLines({ lines, people }: AuditLinesProps) {
  const { t } = useWords();
  return (
    <ul className="audit__lines" aria-label={t('audit.lines')}>
      {lines.map((line) => (
        <Line key={line.sequence} line={line} people={people} />
      ))}
    </ul>
  );
}

function Line({
  line: { sequence, entry },
  people,
}: {
  readonly line: AuditLineView;
  readonly people: People;
}) {
  const words = useWords();
  const { t, format } = words;
  const doubt = entry && sayClockDoubt(entry, words);
  const who = entry && sayWho(entry, people);
  return (
    <li className="audit__line">
      <div className="audit__when">
        {entry ? <time dateTime={new Date(entry.at).toISOString()}>{format.moment(entry.at)}</time> : null}
        <small>{t('audit.number', { number: sequence })}</small>
      </div>
      <div className="audit__what">
        {entry ? (
          <p>{t(`audit.event.${entry.event}`)}</p>
        ) : (
          <Badge icon={TriangleAlert} tone="danger">
            {t('audit.damaged')}
          </Badge>
        )}
        {entry ? (
          <dl className="audit__facts">
            {sayFacts(entry, people, words).map(([name, fact], place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two facts may have one name, and their order is the line's
              <div key={place}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{fact}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
        {doubt ? (
          <Badge icon={Clock} tone="caution">
            {doubt}
          </Badge>
        ) : null}
      </div>
      <span className="audit__who">{who ? <bdi>{who}</bdi> : null}</span>
    </li>
  );
}
