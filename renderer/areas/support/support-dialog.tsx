import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';

/** Writing a file for whoever helps from afar, for a supervisor. Mount it to open it. */
export function SupportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useKiosk();
  const [file, setFile] = useState<OutputOf<'support.write-file'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const write = async () => {
    setBusy(true);
    setFile(null);
    setFailure(null);
    const answer = await client['support.write-file']({});
    if (answer.ok) setFile(answer.value);
    else setFailure(answer.error);
    setBusy(false);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('support.title')}
      actions={
        <Button kind="primary" icon={FileDown} isDisabled={isBusy} onPress={() => void write()}>
          {t('support.write')}
        </Button>
      }
    >
      <p>{t('support.lead')}</p>
      {isBusy ? <Working words={t('support.working')} wordsLong={t('support.workingLong')} /> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {file ? (
        <Notice tone="positive" announce="polite">
          <p>{t('support.done', { size: Math.ceil(file.sizeBytes / 1000) })}</p>
          <p>
            <bdi>{file.name}</bdi>
            <br />
            <bdi>{file.folder}</bdi>
          </p>
        </Notice>
      ) : null}
    </Dialog>
  );
}
