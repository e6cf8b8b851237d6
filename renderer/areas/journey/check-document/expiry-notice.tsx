import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { DocumentExpiry } from '../../../../shared/domain/document-state.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useNeedsLeave } from '../../outbox/with-leave.tsx';
import { ApprovalDialog } from '../../staff/approval-dialog.tsx';

/** What an expired document means here: another one, a supervisor's leave, or the end of the visit. */
export function ExpiryNotice({ expiry }: { readonly expiry: DocumentExpiry }) {
  const { t, format } = useWords();
  const [isAsking, setAsking] = useState(false);
  const needsLeave = useNeedsLeave();
  const allowExpired = useVisit((visit) => visit.allowExpired);
  const lookAt = useVisit((visit) => visit.lookAt);
  const applicationId = useVisit(({ application }) => application?.applicationId);
  const isBusy = useVisit((visit) => visit.pending !== null);
  if (expiry.state === 'fine') return null;
  const day = format.day(expiry.expiredOn);
  if (expiry.state === 'allowed')
    return <Notice tone="info">{t('checkDocument.expired.allowed', { day })}</Notice>;
  const isOver = expiry.state === 'stop';
  return (
    <>
      <Notice tone={isOver ? 'danger' : 'caution'} announce="assertive">
        {t(isOver ? 'checkDocument.expired.stop' : 'checkDocument.expired.allow', { day })}
      </Notice>
      <div className="check__actions">
        <Button isDisabled={isBusy} onPress={() => lookAt('pictures')}>
          {t('checkDocument.expired.retake')}
        </Button>
        {isOver ? null : (
          <Button
            icon={ShieldCheck}
            isDisabled={isBusy}
            onPress={() => (needsLeave ? setAsking(true) : void allowExpired())}
          >
            {t(needsLeave ? 'checkDocument.expired.allowAction' : 'checkDocument.expired.allowSelf')}
          </Button>
        )}
      </div>
      {isAsking && applicationId ? (
        <ApprovalDialog
          kind="expired-document"
          subject={applicationId}
          what={t('checkDocument.expired.approve', { day })}
          isOpen
          onClose={() => setAsking(false)}
          onApproved={(approvalId) => {
            setAsking(false);
            void allowExpired(approvalId);
          }}
        />
      ) : null}
    </>
  );
}
