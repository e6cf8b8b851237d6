import { SearchCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { supportCodeOf } from '../../../../shared/failure.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { SaveVisitButton } from '../save-visit-button.tsx';
import { useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { ResultList } from './result-list.tsx';
import { SendingProgress, useIsAtProvider } from './sending-progress.tsx';
import './send-step.css';

/**
 * Sent, no answer. Never sent again from here: the person standing there is asked first, then the provider. Only a lost
 * registration leaves open whether a code went out; a probe sends none, and before a verification one had arrived.
 */
export function UnclearScreen({ after }: { readonly after: 'probe' | 'register' | 'verify' }) {
  const { t } = useWords();
  const provider = useProviderName();
  const settle = useVisit((visit) => visit.settleUnclear);
  const failure = useVisit((visit) => visit.failure);
  const isAsking = useIsAtProvider();
  const [isQuestionOpen, setQuestionOpen] = useState(false);
  const question = useRef<HTMLHeadingElement>(null);
  // Check is disabled by its own question, so the focus goes where the answer is.
  useEffect(() => {
    if (isQuestionOpen) question.current?.focus();
  }, [isQuestionOpen]);
  const check = () => {
    if (after === 'register') setQuestionOpen(true);
    else void settle(after === 'verify');
  };
  const answer = (codeArrived: boolean) => {
    setQuestionOpen(false);
    void settle(codeArrived);
  };
  const isLostAnswer =
    failure?.failure.code === 'answer-lost' || failure?.failure.code === 'provider-garbled';
  return (
    <Screen
      title={t('journey.send.unclear.title')}
      leading={<SaveVisitButton />}
      primary={{
        word: t('journey.send.unclear.action'),
        icon: SearchCheck,
        isPending: isAsking,
        why: isQuestionOpen ? t('journey.send.unclear.answerFirst') : undefined,
        onPress: check,
      }}
    >
      <Notice
        tone="caution"
        announce="assertive"
        support={t('frame.supportCode', { code: supportCodeOf('answer-lost') })}
      >
        {t('journey.send.unclear.lead')}
      </Notice>
      {isLostAnswer ? null : <VisitProblem />}
      {isLostAnswer && failure?.action === 'settle-unclear' ? (
        <Notice tone="info" announce="polite">
          {t('journey.send.unclear.still')}
        </Notice>
      ) : null}
      {isQuestionOpen ? (
        <Sheet formal>
          <section className="send__question" aria-labelledby="code-arrived">
            <h2 id="code-arrived" ref={question} tabIndex={-1}>
              {t('journey.send.unclear.question')}
            </h2>
            <p>{t('journey.send.unclear.leadAsk', { provider })}</p>
            <div className="send__answers">
              <Button onPress={() => answer(true)}>{t('journey.send.unclear.yes')}</Button>
              <Button onPress={() => answer(false)}>{t('journey.send.unclear.no')}</Button>
            </div>
          </section>
        </Sheet>
      ) : null}
      <ResultList />
      <SendingProgress />
    </Screen>
  );
}
