import { useState } from 'react';
import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { useWords } from '../../i18n/words.tsx';
import { useOutboxItem } from '../../stores/stores.ts';
import { type Asked, askScript } from './ask-script.ts';
import { QuestionDialog, type WhatTheySay } from './question-dialog.tsx';
import { WhomDialog } from './whom-dialog.tsx';
import { WithLeave } from './with-leave.tsx';

interface DecideDialogProps {
  readonly detail: OutboxDetail;
  readonly onClose: () => void;
}

/**
 * A person settles what no look-up could: whom to ask, the question to read aloud, and what they said. Where only one can
 * know, nobody is asked whom. That nobody can say changes nothing.
 */
export function DecideDialog({ detail, onClose }: DecideDialogProps) {
  const { format } = useWords();
  const decide = useOutboxItem((store) => store.decide);
  const script = askScript(detail);
  const only = script.whom.length === 1 ? (script.whom[0] ?? null) : null;
  const [whom, setWhom] = useState<Asked | null>(only ?? script.whom[0] ?? null);
  const [isAsking, setAsking] = useState(only !== null);
  const [said, setSaid] = useState<WhatTheySay | null>(null);
  const { provider } = detail.item;

  if (!isAsking || !whom) {
    return (
      <WhomDialog
        provider={provider}
        sentAt={format.dateTime(script.sentAt)}
        options={script.whom}
        whom={whom}
        onChange={setWhom}
        onGo={() => setAsking(true)}
        onClose={onClose}
      />
    );
  }
  return (
    <WithLeave
      kind="settle-unknown"
      subject={detail.item.submissionId}
      onClose={onClose}
      onLeave={(approvalId) => {
        if (said && said !== 'unsure') void decide({ decision: said, asked: whom }, approvalId);
      }}
    >
      {(go) => (
        <QuestionDialog
          detail={detail}
          script={script}
          whom={whom}
          said={said}
          onChange={setSaid}
          onGo={said === 'unsure' ? onClose : go}
          onBack={
            only
              ? undefined
              : () => {
                  setSaid(null);
                  setAsking(false);
                }
          }
          onClose={onClose}
        />
      )}
    </WithLeave>
  );
}
