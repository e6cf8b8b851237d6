import { FileDown, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';

type Task = 'check' | 'export';
type Done =
  | { readonly task: 'check'; readonly found: OutputOf<'audit.verify'> }
  | { readonly task: 'export'; readonly made: OutputOf<'audit.export'> };

/** What can be done with the log as a whole: look whether it holds, and take it along. `onWritten`: an export is a line, too. */
export function AuditTasks({ onWritten }: { readonly onWritten: () => void }) {
  const { t } = useWords();
  const { client } = useKiosk();
  const [task, setTask] = useState<Task | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const begin = (next: Task) => {
    setTask(next);
    setDone(null);
    setFailure(null);
  };
  const check = async () => {
    begin('check');
    const answer = await client['audit.verify']({});
    setTask(null);
    if (answer.ok) setDone({ task: 'check', found: answer.value });
    else setFailure(answer.error);
  };
  const takeAlong = async () => {
    begin('export');
    const answer = await client['audit.export']({});
    setTask(null);
    if (answer.ok) setDone({ task: 'export', made: answer.value });
    else setFailure(answer.error);
    onWritten();
  };

  return (
    <>
      <div className="part-card__actions">
        <Button icon={ShieldCheck} isDisabled={task !== null} onPress={() => void check()}>
          {t('audit.check.action')}
        </Button>
        <Button icon={FileDown} isDisabled={task !== null} onPress={() => void takeAlong()}>
          {t('audit.export.action')}
        </Button>
      </div>
      {task ? (
        <Working words={t(`audit.${task}.working`)} wordsLong={t(`audit.${task}.workingLong`)} />
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {done?.task === 'check' ? <CheckResult found={done.found} /> : null}
      {done?.task === 'export' ? <ExportResult made={done.made} /> : null}
    </>
  );
}

function CheckResult({ found: { lines, broken } }: { readonly found: OutputOf<'audit.verify'> }) {
  const { t } = useWords();
  return broken ? (
    <Notice tone="danger" announce="assertive">
      <p>{t(`audit.check.${broken.how}`, { line: broken.line })}</p>
      <p>{t('audit.check.next')}</p>
    </Notice>
  ) : (
    <Notice tone="positive" announce="polite">
      {t('audit.check.holds', { count: lines })}
    </Notice>
  );
}

function ExportResult({ made }: { readonly made: OutputOf<'audit.export'> }) {
  const { t } = useWords();
  const { lines, broken } = made.check;
  return (
    <Notice tone={broken ? 'caution' : 'positive'} announce="polite">
      <p>{t('audit.export.done', { count: lines, name: made.name })}</p>
      <p>
        <bdi>{t('audit.export.folder', { folder: made.folder })}</bdi>
      </p>
      <p>{t('audit.export.signed', { fingerprint: made.fingerprint })}</p>
      {broken ? <p>{t('audit.export.broken', { line: broken.line })}</p> : null}
    </Notice>
  );
}
