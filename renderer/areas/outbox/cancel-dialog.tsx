import { useState } from 'react';
import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { OptionCards } from '../../components/option-cards.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { CancelledFor } from '../../stores/outbox-item-store.ts';
import { useOutboxItem } from '../../stores/stores.ts';
import { useNeedsLeave, WithLeave } from './with-leave.tsx';

const reasons = ['customer-stopped', 'supervisor-decided'] as const satisfies readonly CancelledFor[];

interface CancelDialogProps {
  readonly detail: OutboxDetail;
  readonly onClose: () => void;
}

/** Nothing unsent is given up without a named person and a reason. */
export function CancelDialog({ detail: { item }, onClose }: CancelDialogProps) {
  const { t } = useWords();
  const cancel = useOutboxItem((store) => store.cancel);
  const needsLeave = useNeedsLeave();
  const [reason, setReason] = useState<CancelledFor | null>(null);
  const provider = t(`provider.${item.provider}`);
  return (
    <WithLeave
      kind="cancel-submission"
      subject={item.submissionId}
      onClose={onClose}
      onLeave={(approvalId) => {
        if (reason) void cancel(reason, approvalId);
      }}
    >
      {(go) => (
        <Dialog
          isAlert
          isOpen
          onClose={onClose}
          title={t('outbox.cancel.title')}
          actions={
            <>
              <Button onPress={onClose}>{t('outbox.cancel.keep')}</Button>
              <Button kind="danger" isDisabled={reason === null} onPress={go}>
                {t('outbox.cancel.action')}
              </Button>
            </>
          }
        >
          <p>{t('outbox.cancel.body', { provider })}</p>
          {item.state === 'unknown' ? (
            <Notice tone="caution">{t('outbox.cancel.bodyUnknown', { provider })}</Notice>
          ) : null}
          <OptionCards
            stacked
            label={t('outbox.cancel.reason')}
            options={reasons.map((value) => ({ value, name: t(`outbox.item.reasons.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          {needsLeave ? <p>{t('outbox.cancel.approve')}</p> : null}
        </Dialog>
      )}
    </WithLeave>
  );
}
