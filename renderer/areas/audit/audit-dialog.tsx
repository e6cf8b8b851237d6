import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AuditGroup } from '../../../shared/audit/audit-groups.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { SelectInput } from '../../components/select-input.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { AuditLines } from './audit-lines.tsx';
import { AuditTasks } from './audit-tasks.tsx';
import { TerminalKey } from './terminal-key.tsx';
import '../../components/part-card.css';
import './audit.css';

const choices = ['all', ...AuditGroup.options] as const;
type Choice = (typeof choices)[number];

/** Where somebody stands in the log: what they look for, and where the pages began that they came by; the first is the newest. */
interface Place {
  readonly group: Choice;
  readonly begins: readonly (number | undefined)[];
}

/** The audit log, for a supervisor. Mount it to open it. */
export function AuditDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useKiosk();
  const [place, setPlace] = useState<Place>({ group: 'all', begins: [undefined] });
  const [page, setPage] = useState<OutputOf<'audit.list'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const { group, begins } = place;
  const before = begins.at(-1);

  const newest = useRef(0);
  const read = useCallback(async () => {
    newest.current += 1;
    const own = newest.current;
    const answer = await client['audit.list']({
      ...(group === 'all' ? {} : { group }),
      ...(before === undefined ? {} : { before }),
    });
    // Somebody has gone on to another page meanwhile.
    if (own !== newest.current) return;
    if (answer.ok) setPage(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [client, group, before]);
  useEffect(() => void read(), [read]);

  const turn = (next: Place) => {
    setPlace(next);
    top.current?.focus();
  };
  const next = page?.next;
  const people = new Map(page?.people.map(({ staffId, name }) => [staffId as string, name]));
  return (
    <Dialog wide isOpen onClose={onClose} title={t('audit.title')}>
      <p>{t('audit.lead')}</p>
      <AuditTasks onWritten={() => void read()} />
      <TerminalKey />
      <div className="audit__choice" ref={top} tabIndex={-1}>
        <SelectInput
          label={t('audit.show')}
          options={choices.map((value) => ({ value, name: t(`audit.group.${value}`) }))}
          value={group}
          onChange={(chosen) => setPlace({ group: chosen, begins: [undefined] })}
        />
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {!page && !failure ? <Working words={t('audit.reading')} wordsLong={t('audit.readingLong')} /> : null}
      {page && page.lines.length === 0 ? <p>{t(next ? 'audit.noneYet' : 'audit.none')}</p> : null}
      {page && page.lines.length > 0 ? <AuditLines lines={page.lines} people={people} /> : null}
      {page && (begins.length > 1 || next) ? (
        <nav className="part-card__line" aria-label={t('audit.pages')}>
          <Button
            icon={ChevronLeft}
            directional
            isDisabled={begins.length === 1}
            onPress={() => turn({ group, begins: begins.slice(0, -1) })}
          >
            {t('audit.newer')}
          </Button>
          <Button
            iconAfter={ChevronRight}
            directional
            isDisabled={next === undefined}
            onPress={() => turn({ group, begins: [...begins, next] })}
          >
            {t('audit.older')}
          </Button>
        </nav>
      ) : null}
    </Dialog>
  );
}
