import { useState } from 'react';
import type { ApprovalId, StaffId } from '../../../shared/brand.ts';
import type { ApprovalKind, ApprovalSubject } from '../../../shared/domain/staff.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { OptionCards } from '../../components/option-cards.tsx';
import { SelectInput } from '../../components/select-input.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';
import { PinPad } from './pin-pad.tsx';
import { shortestPin } from './pin-problem.tsx';
import './approval-dialog.css';

const reasons = ['customer-asked', 'provider-told-us', 'device-broken', 'other'] as const;
type Reason = (typeof reasons)[number];

interface ApprovalDialogProps {
  readonly kind: ApprovalKind;
  /** The visit or the submission that it is about; the approval counts for nothing else. */
  readonly subject: ApprovalSubject;
  /** What is approved, where the kind alone does not say it. */
  readonly what?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Called once, with the proof that a supervisor agreed. */
  readonly onApproved: (approvalId: ApprovalId) => void;
}

/** Another person's PIN and a reason, for one exception. Nobody approves their own work. */
export function ApprovalDialog({ kind, subject, what, isOpen, onClose, onApproved }: ApprovalDialogProps) {
  const { t } = useWords();
  const { client } = useKiosk();
  const session = useSession((state) => state.session);
  const staff = useSession((state) => state.staff ?? []);
  const [supervisorId, setSupervisorId] = useState<StaffId | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setPending] = useState(false);

  const ownId = session && session.state !== 'signed-out' ? session.staffId : null;
  const supervisors = staff.filter(({ role, staffId }) => role === 'supervisor' && staffId !== ownId);
  const isReady = supervisorId !== null && reason !== null && pin.length >= shortestPin && !isPending;

  const approve = async () => {
    if (!supervisorId || !reason) return;
    setPending(true);
    const answer = await client['staff.approve']({ supervisorId, pin, kind, subject, reason });
    setPending(false);
    setPin('');
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) onApproved(answer.value.approvalId);
  };

  return (
    <Dialog
      wide
      isOpen={isOpen}
      onClose={onClose}
      title={t('staff.approval.title')}
      actions={
        <Button kind="primary" isDisabled={!isReady} onPress={() => void approve()}>
          {t('staff.approval.action')}
        </Button>
      }
    >
      <p>{what ?? t(`staff.approval.kind.${kind}`)}</p>
      {supervisors.length === 0 ? <Notice tone="caution">{t('staff.approval.nobody')}</Notice> : null}
      <div className="approval">
        <div className="approval__who">
          <OptionCards
            stacked
            label={t('staff.approval.who')}
            options={supervisors.map(({ staffId, displayName }) => ({
              value: staffId as string,
              name: displayName,
            }))}
            value={supervisorId}
            onChange={(value) => setSupervisorId(value as StaffId)}
          />
          <SelectInput
            label={t('staff.approval.reason')}
            options={reasons.map((value) => ({ value, name: t(`staff.approval.reasons.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
        </div>
        <PinPad label={t('staff.pin.label')} pin={pin} onChange={setPin} isInvalid={failure !== null} />
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
    </Dialog>
  );
}
