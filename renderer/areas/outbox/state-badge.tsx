import {
  ArrowRightLeft,
  Ban,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Clock3,
  FileWarning,
  type LucideIcon,
  MessageSquareMore,
  Send,
  UserRoundCheck,
} from 'lucide-react';
import type { SubmissionState } from '../../../shared/domain/submission.ts';
import { Badge } from '../../components/badge.tsx';
import { useWords } from '../../i18n/words.tsx';

const looks = {
  draft: { icon: Clock3, tone: 'plain' },
  waiting: { icon: Clock3, tone: 'caution' },
  sending: { icon: Send, tone: 'accent' },
  'needs-customer': { icon: UserRoundCheck, tone: 'training' },
  'code-open': { icon: MessageSquareMore, tone: 'training' },
  unknown: { icon: CircleQuestionMark, tone: 'danger' },
  rejected: { icon: CircleX, tone: 'danger' },
  quarantined: { icon: FileWarning, tone: 'danger' },
  accepted: { icon: CircleCheck, tone: 'positive' },
  'handed-over': { icon: ArrowRightLeft, tone: 'plain' },
  cancelled: { icon: Ban, tone: 'plain' },
} as const satisfies Readonly<Record<SubmissionState, { readonly icon: LucideIcon; readonly tone: string }>>;

/** The one icon of each state, everywhere. */
export const stateIcon = (state: SubmissionState): LucideIcon => looks[state].icon;

/** Where an entry stands: icon and words, and a colour besides. */
export function StateBadge({ state }: { readonly state: SubmissionState }) {
  const { t } = useWords();
  const { icon, tone } = looks[state];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`outbox.state.${state}`)}
    </Badge>
  );
}
