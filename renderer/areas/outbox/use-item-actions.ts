import {
  CircleQuestionMark,
  LockOpen,
  type LucideIcon,
  PencilLine,
  RefreshCw,
  SearchCheck,
  TicketCheck,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import type { OutboxAction } from '../../../shared/domain/outbox-item.ts';
import type { PrimaryAction } from '../../components/screen.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useConnection, useDesk, useOutboxItem } from '../../stores/stores.ts';
import { sayConnection } from '../frame/say-connection.ts';

/** Actions that ask something first. */
export type AskedAction = Extract<OutboxAction, 'decide' | 'release' | 'cancel'>;

/** One action, ready to be a button. */
export interface ItemAction {
  /** `desk`: it is gone on with there, with the customer. */
  readonly action: OutboxAction | 'desk';
  readonly word: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
  readonly why: string | undefined;
  readonly isPending: boolean;
}

interface ItemActionsView {
  /** What main offers first; cancelling never stands there. */
  readonly primary: PrimaryAction | undefined;
  readonly others: readonly ItemAction[];
  /** Which question is open. */
  readonly asked: AskedAction | null;
  readonly forgetAsked: () => void;
}

const icons: Readonly<Record<OutboxAction, LucideIcon>> = {
  retry: RefreshCw,
  check: SearchCheck,
  correct: PencilLine,
  decide: CircleQuestionMark,
  release: LockOpen,
  cancel: Trash2,
};

/**
 * What a person may do about the entry that is open: exactly what main offers, in its order, and before that the desk, where
 * it is the customer who is needed.
 */
export function useItemActions(isOverVisit: boolean): ItemActionsView {
  const words = useWords();
  const { t } = words;
  const connection = useConnection((state) => state.connection);
  const openDesk = useDesk((desk) => desk.open);
  const { detail, pending, tryAgain, correct } = useOutboxItem((store) => store);
  const [asked, setAsked] = useState<AskedAction | null>(null);

  const press = (action: OutboxAction) => {
    if (action === 'retry' || action === 'check') void tryAgain(action);
    else if (action === 'correct') void correct();
    else setAsked(action);
  };
  const offline = connection?.state === 'offline' ? sayConnection(connection, words).word : undefined;
  const whyNot = (action: OutboxAction): string | undefined => {
    if (action === 'correct' && isOverVisit) return t('outbox.action.correctDuringVisit');
    const needsLine = action === 'retry' || action === 'check';
    return needsLine && offline ? t('outbox.action.offline', { why: offline }) : undefined;
  };
  const state = detail?.item.state;
  const isOnDesk = (state === 'needs-customer' || state === 'code-open') && !isOverVisit;
  const desk: readonly ItemAction[] =
    isOnDesk && detail && detail.actions.length > 0
      ? [
          {
            action: 'desk',
            word: t('outbox.action.desk'),
            icon: TicketCheck,
            onPress: openDesk,
            why: undefined,
            isPending: pending !== null,
          },
        ]
      : [];
  const offered = (detail?.actions ?? []).map(
    (action): ItemAction => ({
      action,
      word: t(`outbox.action.${action}`),
      icon: icons[action],
      onPress: () => press(action),
      why: whyNot(action),
      isPending: pending !== null,
    }),
  );
  const actions = [...desk, ...offered];
  const primary = actions.find(({ action }) => action !== 'cancel');
  return {
    primary,
    others: actions.filter((one) => one !== primary),
    asked: asked && detail?.actions.includes(asked) ? asked : null,
    forgetAsked: () => setAsked(null),
  };
}
