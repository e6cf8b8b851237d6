import { PackagePlus } from 'lucide-react';
import { useId, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { TransferView } from './transfer-dialog.tsx';

interface ImportSectionProps {
  readonly view: TransferView;
  readonly onChanged: () => Promise<void>;
}

/** Taking in what another kiosk handed over. Taking the same file in twice adds nothing. */
export function ImportSection({ view, onChanged }: ImportSectionProps) {
  const { t, format } = useWords();
  const { client } = useKiosk();
  const titleId = useId();
  const [working, setWorking] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<(OutputOf<'transfer.import'> & { readonly name: string }) | null>(null);
  const { bundles, importClosed } = view;

  const takeIn = async (name: string) => {
    setWorking(name);
    setFailure(null);
    setDone(null);
    const answer = await client['transfer.import']({ name });
    setWorking(null);
    if (answer.ok) setDone({ ...answer.value, name });
    else setFailure(answer.error);
    await onChanged();
  };

  return (
    <section className="part-card" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('transfer.import.title')}</h3>
      {/* Above the files: below a long list it would be out of sight. */}
      {working !== null ? (
        <Working
          words={t('transfer.import.working', { name: working })}
          wordsLong={t('transfer.import.workingLong')}
        />
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {done ? (
        <Notice tone="positive" announce="polite">
          {t('transfer.import.added', { count: done.added, name: done.name })}{' '}
          {done.known > 0 ? t('transfer.import.known', { count: done.known }) : null}
        </Notice>
      ) : null}
      {importClosed ? (
        <Notice tone="caution">{t(`transfer.import.closed.${importClosed}`)}</Notice>
      ) : bundles.length === 0 ? (
        <p>{t('transfer.import.none')}</p>
      ) : (
        <ul className="transfer__files" aria-label={t('transfer.import.files')}>
          {bundles.map(({ name, sizeBytes, changedAt }) => (
            <li key={name} className="part-card__line transfer__file">
              <span className="transfer__name">
                <bdi>{name}</bdi>
                <small>
                  {t('transfer.import.file', {
                    size: Math.ceil(sizeBytes / 1024),
                    time: format.dateTime(changedAt),
                  })}
                </small>
              </span>
              <Button
                icon={PackagePlus}
                label={t('transfer.import.about', { name })}
                isDisabled={working !== null}
                onPress={() => void takeIn(name)}
              >
                {t('transfer.import.action')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
