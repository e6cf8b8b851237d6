import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { ExportSection } from './export-section.tsx';
import { HandedOver } from './handed-over.tsx';
import { ImportSection } from './import-section.tsx';
import '../../components/part-card.css';
import './transfer.css';

/** What can be moved to and from this kiosk, as main answers it. */
export type TransferView = OutputOf<'transfer.read'>;

/** Moving unsent work to another kiosk of the organisation, for a supervisor. Mount it to open it. */
export function TransferDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useKiosk();
  const [view, setView] = useState<TransferView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const read = useCallback(async () => {
    const answer = await client['transfer.read']({});
    if (answer.ok) setView(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [client]);
  useEffect(() => void read(), [read]);

  return (
    <Dialog wide isOpen onClose={onClose} title={t('transfer.title')}>
      <p>{t('transfer.lead')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {!view && !failure ? (
        <Working words={t('transfer.reading')} wordsLong={t('transfer.readingLong')} />
      ) : null}
      {view ? (
        <>
          <div className="part-card__line transfer__folder">
            <p>{view.folder === '' ? null : <bdi>{t('transfer.folder', { folder: view.folder })}</bdi>}</p>
            <Button kind="quiet" icon={RefreshCw} onPress={() => void read()}>
              {t('transfer.again')}
            </Button>
          </div>
          <ExportSection view={view} onChanged={read} />
          <ImportSection view={view} onChanged={read} />
          <HandedOver handedOver={view.handedOver} />
        </>
      ) : null}
    </Dialog>
  );
}
