import { CircleQuestionMark, PencilLine, RefreshCw, ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { Button } from '../../../components/button.tsx';
import { CodeInput } from '../../../components/code-input.tsx';
import { CountdownRing } from '../../../components/countdown-ring.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { CodeProgress } from './code-progress.tsx';
import { CorrectContactDialog } from './correct-contact-dialog.tsx';
import { NoCodeDialog } from './no-code-dialog.tsx';
import { useResend } from './use-resend.ts';
import './code-step.css';

/** How many digits are expected. No provider publishes a length; six is what they send. */
const codeLength = 6;

interface CodeEntryScreenProps {
  readonly registration: Extract<RegistrationState, { state: 'code-open' }>;
  readonly leftMs: number;
}

/** The customer reads the code out, staff type it. The digits live in this component and nowhere else. */
export function CodeEntryScreen({ registration, leftMs }: CodeEntryScreenProps) {
  const { t, format } = useWords();
  const onBack = useGoBack();
  const { pending, failure, confirmCode, resendCode, forgetFailure } = useVisit((visit) => visit);
  const [code, setCode] = useState('');
  const [isResent, setResent] = useState(false);
  const [dialog, setDialog] = useState<'correct' | 'help' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const resend = useResend(registration);
  const isBusy = pending !== null;
  const { method, sentTo } = registration;

  // A code that did not count is typed anew.
  useEffect(() => {
    if (failure?.action !== 'confirm-code') return;
    setCode('');
    input.current?.focus();
  }, [failure]);

  const correct = () => {
    // What was said about the code has nothing to do with the number.
    forgetFailure();
    setDialog('correct');
  };
  const sendNew = () => {
    setDialog(null);
    setResent(false);
    void resendCode();
  };

  // So is a newer one, whether it went to the same place or to a corrected one.
  const newest = useRef(resend.left);
  useEffect(() => {
    if (isBusy || dialog !== null || newest.current === resend.left) return;
    newest.current = resend.left;
    setCode('');
    setResent(true);
    input.current?.focus();
  }, [isBusy, dialog, resend.left]);

  return (
    <>
      <Screen
        title={t(`journey.code.title.${method}`)}
        lead={t('journey.code.sentTo', { contact: isolate(sentTo) })}
        focusAt="code"
        onBack={isBusy ? undefined : onBack}
        primary={{
          word: t('journey.code.action'),
          icon: ShieldCheck,
          isPending: isBusy,
          why: code.length < codeLength ? t('journey.code.needed') : undefined,
          onPress: () => void confirmCode(code),
        }}
      >
        <VisitProblem />
        {isResent && !failure ? (
          <Notice tone="positive" announce="polite">
            {t('journey.code.resent')}
          </Notice>
        ) : null}
        <CodeInput
          label={t('journey.code.label')}
          value={code}
          onChange={setCode}
          length={codeLength}
          progress={t('journey.code.typed', { count: code.length, length: codeLength })}
          isInvalid={failure?.action === 'confirm-code' && code === ''}
          isDisabled={isBusy}
          inputRef={input}
        />
        <CountdownRing
          label={t('journey.code.ring')}
          leftMs={leftMs}
          wholeMs={registration.lifetimeMs}
          say={(left) =>
            left > 0
              ? t('journey.code.runsOut', { wait: format.roughDuration(left) })
              : t('journey.code.ranOut')
          }
        />
        <div className="code-step__ways">
          <Button icon={RefreshCw} isDisabled={isBusy || !resend.isPossible} onPress={sendNew}>
            {resend.left > 0 && resend.waitMs > 0
              ? t('journey.code.resendWait', { wait: format.duration(resend.waitMs) })
              : t('journey.code.resend')}
          </Button>
          <Button kind="quiet" icon={PencilLine} isDisabled={isBusy || resend.left === 0} onPress={correct}>
            {t(`journey.code.numberWrong.${method}`)}
          </Button>
          <Button kind="quiet" icon={CircleQuestionMark} onPress={() => setDialog('help')}>
            {t('journey.code.notArrived')}
          </Button>
        </div>
        <p className="code-step__left">
          {resend.left > 0
            ? t('journey.code.resendLeft', { count: resend.left })
            : t('journey.code.noneLeft')}
        </p>
        <CodeProgress />
      </Screen>
      <CorrectContactDialog isOpen={dialog === 'correct'} onClose={() => setDialog(null)} method={method} />
      <NoCodeDialog
        isOpen={dialog === 'help'}
        onClose={() => setDialog(null)}
        method={method}
        contact={sentTo}
        resend={resend}
        onResend={sendNew}
        onCorrect={correct}
      />
    </>
  );
}
