import { useCallback, useEffect, useState } from 'react';
import type { ProviderCredentials } from '../../../../shared/contract/credentials-contract.ts';
import type { ProviderId } from '../../../../shared/domain/provider.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useApp } from '../../../stores/stores.ts';
import { ProviderCard } from './provider-card.tsx';
import '../../../components/part-card.css';
import './credentials.css';

/**
 * Credentials of this terminal's providers, for a supervisor: what is set up, entering, testing. Write-only. Mount it to
 * open it; nothing that was typed outlives it.
 */
export function CredentialsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { client } = useKiosk();
  const isTraining = useApp((app) => app.status?.mode === 'training');
  const [providers, setProviders] = useState<readonly ProviderCredentials[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [open, setOpen] = useState<ProviderId | null>(null);

  const read = useCallback(async () => {
    const answer = await client['credentials.list']({});
    if (answer.ok) setProviders(answer.value);
    setFailure(answer.ok ? null : answer.error);
  }, [client]);
  useEffect(() => void read(), [read]);

  return (
    <Dialog wide isOpen onClose={onClose} title={t('credentials.title')}>
      <p>{t('credentials.lead')}</p>
      {isTraining ? <Notice tone="info">{t('credentials.training')}</Notice> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {!providers && !failure ? (
        <Working words={t('credentials.reading')} wordsLong={t('credentials.readingLong')} />
      ) : null}
      {providers?.length === 0 ? <Notice tone="caution">{t('credentials.none')}</Notice> : null}
      {providers?.map((credentials) => (
        <ProviderCard
          key={credentials.provider}
          credentials={credentials}
          isOpen={open === credentials.provider}
          onOpen={(isOpen) => setOpen(isOpen ? credentials.provider : null)}
          onSaved={() => void read()}
        />
      ))}
    </Dialog>
  );
}
