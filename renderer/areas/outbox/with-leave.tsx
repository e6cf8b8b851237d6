import { type ReactNode, useState } from 'react';
import type { ApprovalId } from '../../../shared/brand.ts';
import type { ApprovalKind, ApprovalSubject } from '../../../shared/domain/staff.ts';
import { useSession } from '../../stores/stores.ts';
import { ApprovalDialog } from '../staff/approval-dialog.tsx';

/** Whether whoever is signed in needs another person's leave for an exception. */
export function useNeedsLeave(): boolean {
  return useSession(({ session }) => session?.state !== 'signed-in' || session.role !== 'supervisor');
}

interface WithLeaveProps {
  readonly kind: ApprovalKind;
  readonly subject: ApprovalSubject;
  /** What is approved, where the kind alone does not say it. */
  readonly what?: string;
  readonly onClose: () => void;
  /** Called once: by a supervisor at once, otherwise with another person's approval. */
  readonly onLeave: (approvalId?: ApprovalId) => void;
  /** The question; `go` is its agreeing. */
  readonly children: (go: () => void) => ReactNode;
}

/** A question, and where staff answer it a supervisor's approval after it. */
export function WithLeave({ kind, subject, what, onClose, onLeave, children }: WithLeaveProps) {
  const needsLeave = useNeedsLeave();
  const [isAsking, setAsking] = useState(false);
  const go = () => {
    if (needsLeave) {
      setAsking(true);
      return;
    }
    onLeave();
    onClose();
  };
  if (!isAsking) return children(go);
  return (
    <ApprovalDialog
      kind={kind}
      subject={subject}
      {...(what ? { what } : {})}
      isOpen
      onClose={onClose}
      onApproved={(approvalId) => {
        onLeave(approvalId);
        onClose();
      }}
    />
  );
}
