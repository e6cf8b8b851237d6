import { useId } from 'react';
import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { OptionCards } from '../../components/option-cards.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { WordKey } from '../../i18n/word-keys.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Decision } from '../../stores/outbox-item-store.ts';
import type { Asked, AskScript } from './ask-script.ts';
import { sayWho } from './say-item.ts';
import { useNeedsLeave } from './with-leave.tsx';

/** *Unsure* is an answer too: it leaves everything as it is. */
export type WhatTheySay = Decision['decision'] | 'unsure';

const answers = ['registered', 'not-registered', 'unsure'] as const satisfies readonly WhatTheySay[];
const tones = { registered: 'positive', 'not-registered': 'caution', unsure: 'info' } as const;

interface QuestionDialogProps {
  readonly detail: OutboxDetail;
  readonly script: AskScript;
  readonly whom: Asked;
  readonly said: WhatTheySay | null;
  readonly onChange: (said: WhatTheySay) => void;
  readonly onGo: () => void;
  /** To ask somebody else; absent where nobody else can know. */
  readonly onBack: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The question to read aloud, word for word, what they say to it, and what follows from that. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { detail, script, whom, said, onChange, onGo, onBack, onClose } = props;
  const words = useWords();
  const { t, format } = words;
  const questionId = useId();
  const needsLeave = useNeedsLeave();
  const provider = t(`provider.${detail.item.provider}`);
  const time = format.dateTime(script.sentAt);
  // One call for all questions: not every one of them names the provider.
  const ask = t as (key: WordKey, values: { time: string; provider: string }) => string;
  return (
    <Dialog
      wide
      isOpen
      onClose={onClose}
      title={t('outbox.decide.title')}
      actions={
        <>
          {onBack ? <Button onPress={onBack}>{t('outbox.decide.toWhom')}</Button> : null}
          <Button kind="primary" isDisabled={said === null} onPress={onGo}>
            {t(said ? `outbox.decide.action.${said}` : 'outbox.decide.record')}
          </Button>
        </>
      }
    >
      {onBack ? (
        <p>{t('outbox.decide.step', { here: 2, total: 2 })}</p>
      ) : (
        <p>{t('outbox.decide.lead', { time })}</p>
      )}
      <p id={questionId} className="outbox-ask__label">
        {t(`outbox.decide.readAloud.${whom}`, { provider })}
      </p>
      <blockquote className="outbox-ask" aria-labelledby={questionId}>
        <p>{ask(script.question(whom), { time, provider })}</p>
        {whom === 'provider' ? (
          <>
            {detail.sentAs ? <p>{t('outbox.decide.sentAs', { sentAs: isolate(detail.sentAs) })}</p> : null}
            <p>{t('outbox.decide.customer', { who: isolate(sayWho(detail.item, words)) })}</p>
          </>
        ) : null}
      </blockquote>
      <OptionCards
        label={t('outbox.decide.answer')}
        options={answers.map((value) => ({ value, name: t(`outbox.decide.answers.${whom}.${value}`) }))}
        value={said}
        onChange={onChange}
      />
      <div role="status" className="outbox__said">
        {said ? (
          <Notice tone={tones[said]}>{t(`outbox.decide.follows.${follows(said, detail)}`)}</Notice>
        ) : null}
      </div>
      {needsLeave && said && said !== 'unsure' ? <p>{t('outbox.decide.approve')}</p> : null}
    </Dialog>
  );
}

/** Whose customer has stopped is not sent again, whoever does not have them. */
const follows = (said: WhatTheySay, { stopped }: OutboxDetail) =>
  said === 'not-registered' && stopped ? 'stopped' : said;
