import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import type { AskedAction } from './use-item-actions.ts';

interface ItemDialogProps {
  readonly detail: OutboxDetail;
  readonly asked: AskedAction | null;
  readonly onClose: () => void;
}

/** The question that an action asks first. */
export function ItemDialog({ detail, asked, onClose }: ItemDialogProps) {
  switch (asked) {
    case 'decide':
      return <DecideDialog detail={detail} onClose={onClose} />;
    case 'release':
      return <ReleaseDialog submissionId={detail.item.submissionId} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog detail={detail} onClose={onClose} />;
    case null:
      return null;
  }
}
