import { DoorOpen, Send } from 'lucide-react';
import { useState } from 'react';
import { PhoneNumber } from '../../../../shared/domain/applicant.ts';
import type { PolicyHolderState } from '../../../../shared/domain/policy-holder.ts';
import { Notice } from '../../../components/notice.tsx';
import { findFocusKey, Screen } from '../../../components/screen.tsx';
import { useCountdown } from '../../../components/use-countdown.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useDefaultCountry } from '../details/default-country.ts';
import { PhoneFields } from '../details/phone-fields.tsx';
import { useGoBack, useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { HolderProgress } from './holder-progress.tsx';
import './sign-in.css';

type SignedOut = Extract<PolicyHolderState, { state: 'signed-out' }>;

interface HolderPhoneScreenProps {
  readonly phone: string;
  readonly resend: SignedOut['resend'];
  /** Absent while a code is out and its number is being corrected. */
  readonly signedOut?: SignedOut;
  readonly onBack?: () => void;
}

/** The number that the provider knows the customer by. What was typed before a session ended is still there. */
export function HolderPhoneScreen({ phone, resend, signedOut, onBack }: HolderPhoneScreenProps) {
  const { t, format } = useWords();
  const provider = useProviderName();
  const goBack = useGoBack();
  const defaultCountry = useDefaultCountry();
  const { pending, receivedAt, holderPhone, typeHolderPhone, requestHolderCode, endVisit } = useVisit(
    (visit) => visit,
  );
  const [hasTried, setTried] = useState(false);
  const waitMs = useCountdown(resend.availableInMs, receivedAt);

  const isFixed = signedOut?.isPhoneFixed === true;
  const typed = isFixed ? phone : (holderPhone ?? phone);
  const isGood = PhoneNumber.safeParse(typed).success;
  const isUsedUp = resend.left === 0;
  const isWaiting = waitMs > 0 && typed === phone;
  const send = () => {
    setTried(true);
    if (isGood) void requestHolderCode(typed);
    else findFocusKey('phoneNumber')?.focus();
  };

  return (
    <Screen
      title={t('policyHolder.phone.title')}
      lead={t('policyHolder.phone.lead', { provider })}
      focusAt="phoneNumber"
      onBack={pending ? undefined : (onBack ?? goBack)}
      primary={
        isUsedUp
          ? {
              word: t('journey.done.action'),
              icon: DoorOpen,
              isPending: pending !== null,
              onPress: () => void endVisit(),
            }
          : {
              word: onBack ? t('policyHolder.phone.correct') : t('policyHolder.phone.action'),
              icon: Send,
              isPending: pending !== null,
              why: isWaiting ? t('journey.code.resendWait', { wait: format.duration(waitMs) }) : undefined,
              onPress: send,
            }
      }
    >
      {signedOut?.notice ? (
        <Notice tone="caution" announce="assertive">
          {t(`policyHolder.phone.notice.${signedOut.notice}`, { provider })}
        </Notice>
      ) : null}
      {signedOut && signedOut.keptCount > 0 ? (
        <Notice tone="info">{t('policyHolder.phone.kept', { count: signedOut.keptCount })}</Notice>
      ) : null}
      {isFixed ? <Notice tone="caution">{t('policyHolder.phone.fixed')}</Notice> : null}
      {isUsedUp ? <Notice tone="caution">{t('journey.code.noneLeft')}</Notice> : null}
      <VisitProblem />
      <div className="holder-phone">
        <PhoneFields
          draft={typed}
          country={defaultCountry}
          problem={hasTried && !isGood ? t('policyHolder.phone.invalid') : undefined}
          isDisabled={isFixed || isUsedUp || pending !== null}
          onChange={typeHolderPhone}
          onLeave={() => undefined}
        />
      </div>
      <HolderProgress />
    </Screen>
  );
}
