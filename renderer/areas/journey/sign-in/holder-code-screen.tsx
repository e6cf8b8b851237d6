import { CircleQuestionMark, DoorOpen, LogIn, PencilLine, RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PolicyHolderState } from '../../../../shared/domain/policy-holder.ts';
import { Button } from '../../../components/button.tsx';
import { CodeInput } from '../../../components/code-input.tsx';
import { Notice } from '../../../components/notice.tsx';
import { type PrimaryAction, Screen } from '../../../components/screen.tsx';
import { useCountdown } from '../../../components/use-countdown.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { NoCodeDialog } from '../code/no-code-dialog.tsx';
import { useGoBack, useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { HolderProgress } from './holder-progress.tsx';
import './sign-in.css';

/** How many digits are expected. The provider publishes no length; six is usual. */
const codeLength = 6;

interface HolderCodeScreenProps {
  readonly state: Extract<PolicyHolderState, { state: 'code-sent' }>;
  readonly onCorrect: () => void;
}

/** The customer reads the code out, staff type it. The digits live in this component and nowhere else. */
export function HolderCodeScreen({ state, onCorrect }: HolderCodeScreenProps) {
  const { t, format } = useWords();
  const provider = useProviderName();
  const goBack = useGoBack();
  const { pending, failure, receivedAt, signHolderIn, requestHolderCode, endVisit, forgetFailure } = useVisit(
    (visit) => visit,
  );
  const [code, setCode] = useState('');
  const [isResent, setResent] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { phone, sentTo, triesLeft, resend, notice } = state;
  const waitMs = useCountdown(resend.availableInMs, receivedAt);
  const isBusy = pending !== null;
  const isOver = triesLeft === 0;
  const contact = isolate(sentTo);

  // A code that did not count is typed anew; so is a newer one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try and each new code begins afresh
  useEffect(() => setCode(''), [triesLeft, resend.left, isOver]);
  // While the provider is asked the field cannot have the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try and each new code begins afresh
  useEffect(() => {
    if (!isOver && !isBusy) input.current?.focus();
  }, [triesLeft, resend.left, isOver, isBusy]);

  const sendNew = async () => {
    setHelping(false);
    setResent(await requestHolderCode(phone));
  };
  const correct = () => {
    setHelping(false);
    // What was said about the code has nothing to do with the number.
    forgetFailure();
    onCorrect();
  };
  const resendWord =
    waitMs > 0 ? t('journey.code.resendWait', { wait: format.duration(waitMs) }) : t('journey.code.resend');

  const primary: PrimaryAction = !isOver
    ? {
        word: t('policyHolder.code.action'),
        icon: LogIn,
        isPending: isBusy,
        why: code.length < codeLength ? t('journey.code.needed') : undefined,
        onPress: () => void signHolderIn(code),
      }
    : resend.left === 0
      ? {
          word: t('journey.done.action'),
          icon: DoorOpen,
          isPending: isBusy,
          onPress: () => void endVisit(),
        }
      : {
          word: t('journey.code.resend'),
          icon: RefreshCw,
          isPending: isBusy,
          why: waitMs > 0 ? resendWord : undefined,
          onPress: () => void sendNew(),
        };
  const saidByTitle = isOver && failure?.failure.code === 'code-tries-used';

  return (
    <>
      <Screen
        key={isOver ? 'over' : 'open'}
        title={isOver ? t('policyHolder.code.over') : t('policyHolder.code.title')}
        lead={isOver ? t('policyHolder.code.overLead', { contact }) : t('journey.code.sentTo', { contact })}
        focusAt="code"
        onBack={isBusy ? undefined : goBack}
        primary={primary}
      >
        {saidByTitle ? null : <VisitProblem />}
        {notice && !failure ? (
          <Notice tone="caution" announce="assertive">
            {t(`policyHolder.code.notice.${notice}`, { provider })}
          </Notice>
        ) : null}
        {isResent && !failure && !notice ? (
          <Notice tone="positive" announce="polite">
            {t('journey.code.resent')}
          </Notice>
        ) : null}
        {isOver ? null : (
          <>
            <CodeInput
              label={t('journey.code.label')}
              value={code}
              onChange={setCode}
              length={codeLength}
              progress={t('journey.code.typed', { count: code.length, length: codeLength })}
              isInvalid={failure?.action === 'holder-sign-in' && code === ''}
              isDisabled={isBusy}
              inputRef={input}
            />
            <p className="holder-code__left">{t('policyHolder.code.tries', { count: triesLeft })}</p>
          </>
        )}
        <div className="holder-code__ways">
          {isOver || resend.left === 0 ? null : (
            <Button icon={RefreshCw} isDisabled={isBusy || waitMs > 0} onPress={() => void sendNew()}>
              {resendWord}
            </Button>
          )}
          {state.isPhoneFixed || resend.left === 0 ? null : (
            <Button kind="quiet" icon={PencilLine} isDisabled={isBusy} onPress={correct}>
              {t('journey.code.numberWrong.phoneNumber')}
            </Button>
          )}
          {isOver ? null : (
            <Button kind="quiet" icon={CircleQuestionMark} onPress={() => setHelping(true)}>
              {t('journey.code.notArrived')}
            </Button>
          )}
        </div>
        <p className="holder-code__left">
          {resend.left > 0
            ? t('journey.code.resendLeft', { count: resend.left })
            : t('journey.code.noneLeft')}
        </p>
        <HolderProgress />
      </Screen>
      <NoCodeDialog
        isOpen={isHelping}
        onClose={() => setHelping(false)}
        method="phoneNumber"
        contact={sentTo}
        resend={{ waitMs, left: resend.left, isPossible: waitMs === 0 && resend.left > 0 }}
        onResend={() => void sendNew()}
        onCorrect={correct}
      />
    </>
  );
}
