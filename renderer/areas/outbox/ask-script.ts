import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import type { WordKey } from '../../i18n/word-keys.ts';
import type { Decision } from '../../stores/outbox-item-store.ts';
import { operationKey } from './say-item.ts';

export type Asked = Decision['asked'];

/** Who can know what became of a lost answer, the one to be asked first before the other. */
const askable: Readonly<Record<ReturnType<typeof operationKey>, readonly Asked[]>> = {
  // A registration that is complete is in the customer's own hands, as a message and an account.
  'quantum-metal register': ['customer', 'provider'],
  // These tell the customer nothing: only who keeps the list can look into it.
  'noah put-customer': ['provider'],
  'kybio add-member': ['provider'],
  'kybio update-base-info': ['provider'],
  'yativo add-customer': ['provider'],
  'democrance update-customer': ['customer', 'provider'],
  other: ['provider', 'customer'],
};

/** Whom to ask about an entry, and the question to read aloud to each of them. */
export interface AskScript {
  readonly whom: readonly Asked[];
  /** Names `time` and `provider`. */
  readonly question: (asked: Asked) => WordKey & `outbox.decide.question.${string}`;
  /** Unix ms at which it was sent last: what a back office searches by. */
  readonly sentAt: number;
}

/** The script for an entry whose answer was lost. */
export function askScript({ item, history }: Pick<OutboxDetail, 'item' | 'history'>): AskScript {
  const key = operationKey(item.provider, item.operation);
  return {
    whom: askable[key],
    question: (asked) => {
      if (asked === 'provider') return `outbox.decide.question.provider.${key}`;
      return key === 'quantum-metal register' || key === 'democrance update-customer'
        ? `outbox.decide.question.customer.${key}`
        : 'outbox.decide.question.customer.other';
    },
    sentAt: history.findLast(({ to }) => to === 'sending')?.at ?? item.capturedAt,
  };
}
