import { PackageOpen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useApp } from '../../stores/stores.ts';
import type { TransferView } from './transfer-dialog.tsx';

interface ExportSectionProps {
  readonly view: TransferView;
  readonly onChanged: () => Promise<void>;
}

type Stage = 'typing' | 'asking' | 'working';

/** Handing over everything that may go, to one kiosk. Asked for once more, because it can't be taken back here. */
export function ExportSection({ view, onChanged }: ExportSectionProps) {
  const { t } = useWords();
  const { client } = useKiosk();
  const ownName = useApp((app) => app.status?.terminal ?? '');
  const titleId = useId();
  const question = useRef<HTMLHeadingElement>(null);
  const [terminal, setTerminal] = useState('');
  const [stage, setStage] = useState<Stage>('typing');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<(OutputOf<'transfer.export'> & { readonly terminal: string }) | null>(
    null,
  );
  // The button that asked is gone, and with it what had the focus.
  useEffect(() => {
    if (stage === 'asking') question.current?.focus();
  }, [stage]);

  const { exportable, exportClosed } = view;
  const to = terminal.trim();
  const isSelf = to !== '' && to === ownName;
  const handOver = async () => {
    setStage('working');
    const answer = await client['transfer.export']({ toTerminal: to });
    setStage('typing');
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) {
      setDone({ ...answer.value, terminal: to });
      setTerminal('');
    }
    await onChanged();
  };

  return (
    <section className="part-card" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('transfer.export.title')}</h3>
      {exportClosed ? (
        <Notice tone="caution">{t(`transfer.export.closed.${exportClosed}`)}</Notice>
      ) : exportable === 0 ? (
        <p>{t('transfer.export.nothing')}</p>
      ) : stage === 'typing' ? (
        <>
          <p>{t('transfer.export.count', { count: exportable })}</p>
          <TextInput
            label={t('transfer.export.terminal')}
            hint={t('transfer.export.hint', { terminal: ownName })}
            problem={isSelf ? t('transfer.export.self') : undefined}
            value={terminal}
            onChange={(typed) => {
              setTerminal([...typed].slice(0, 40).join(''));
              setFailure(null);
              setDone(null);
            }}
          />
          <div className="part-card__actions part-card__actions--end">
            <Button icon={PackageOpen} isDisabled={to === '' || isSelf} onPress={() => setStage('asking')}>
              {t('transfer.export.begin')}
            </Button>
          </div>
        </>
      ) : null}
      {stage === 'asking' ? (
        <div className="transfer__question">
          <h4 ref={question} tabIndex={-1}>
            {t('transfer.export.ask', { count: exportable, terminal: to })}
          </h4>
          <Notice tone="caution">{t('transfer.export.meaning', { terminal: to })}</Notice>
          <div className="part-card__actions part-card__actions--end">
            <Button onPress={() => setStage('typing')}>{t('transfer.export.keep')}</Button>
            <Button kind="danger" onPress={() => void handOver()}>
              {t('transfer.export.action')}
            </Button>
          </div>
        </div>
      ) : null}
      {stage === 'working' ? (
        <Working words={t('transfer.export.working')} wordsLong={t('transfer.export.workingLong')} />
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {done ? (
        <Notice tone="positive" announce="polite">
          <p>
            {t('transfer.export.done', { count: done.items, name: done.name })}{' '}
            {t('transfer.export.next', { terminal: done.terminal })}
          </p>
          {done.left > 0 ? <p>{t('transfer.export.left', { count: done.left })}</p> : null}
        </Notice>
      ) : null}
    </section>
  );
}
