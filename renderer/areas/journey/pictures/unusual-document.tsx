import { useEffect, useRef } from 'react';
import type { ApprovalId } from '../../../../shared/brand.ts';
import type { Standing } from '../../../capture/capture-state.ts';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useSession, useVisit } from '../../../stores/stores.ts';
import { useNeedsLeave } from '../../outbox/with-leave.tsx';
import { ApprovalDialog } from '../../staff/approval-dialog.tsx';

type Why = 'visa' | 'kind';

/** Why nobody here takes the document of a picture unless a supervisor lets it pass; undefined where that is not what is wrong. */
export function whyUnusual(standing: Standing): Why | undefined {
  if (standing === 'unusual-visa') return 'visa';
  return standing === 'unusual-kind' ? 'kind' : undefined;
}

/** Who can let such a document pass: whoever is signed in, somebody who is asked, or nobody of this terminal. */
export function useWhoAllows(): 'self' | 'another' | 'nobody' {
  const needsLeave = useNeedsLeave();
  // Whoever needs leave is no supervisor. Before the list is there, somebody may be.
  const isAnybody = useSession(({ staff }) => staff?.some(({ role }) => role === 'supervisor') ?? true);
  if (!needsLeave) return 'self';
  return isAnybody ? 'another' : 'nobody';
}

/** What such a document means here, and what can be done. */
export function UnusualNotice({ why }: { readonly why: Why }) {
  const { t } = useWords();
  const isNobody = useWhoAllows() === 'nobody';
  return (
    <Notice tone="caution" announce="assertive">
      {t(isNobody ? `capture.unusual.nobody.${why}` : `capture.unusual.${why}`)}
    </Notice>
  );
}

interface UnusualDialogProps {
  readonly why: Why;
  readonly onClose: () => void;
  readonly onApproved: (approvalId: ApprovalId) => void;
}

/** Asks a supervisor for leave. Closed without one, everything is as before: a leave that comes after that is about nothing any more. */
export function UnusualDialog({ why, onClose, onApproved }: UnusualDialogProps) {
  const { t } = useWords();
  const applicationId = useVisit(({ application }) => application?.applicationId);
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  if (!applicationId) return null;
  return (
    <ApprovalDialog
      kind="unsupported-document"
      subject={applicationId}
      what={t(`capture.unusual.approve.${why}`)}
      isOpen
      onClose={onClose}
      onApproved={(approvalId) => {
        if (!isThere.current) return;
        onClose();
        onApproved(approvalId);
      }}
    />
  );
}
