import { DoorOpen, PencilLine, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { CodeProgress } from './code-progress.tsx';
import { CorrectContactDialog } from './correct-contact-dialog.tsx';
import { useResend } from './use-resend.ts';
import './code-step.css';

interface CodeOverScreenProps {
  readonly registration: Extract<RegistrationState, { state: 'code-over' }>;
}

/** The code can't be used any more: why, and the way on, which is a new one. */
export function CodeOverScreen({ registration }: CodeOverScreenProps) {
  const { t, format } = useWords();
  const pending = useVisit((visit) => visit.pending);
  const failure = useVisit((visit) => visit.failure);
  const resendCode = useVisit((visit) => visit.resendCode);
  const endVisit = useVisit((visit) => visit.endVisit);
  const [isCorrecting, setCorrecting] = useState(false);
  const resend = useResend(registration);
  const { why, method, sentTo } = registration;
  const isBusy = pending !== null;
  const isUsedUp = resend.left === 0;
  const saidByTitle = failure?.failure.code === 'code-expired' || failure?.failure.code === 'code-tries-used';
  return (
    <>
      <Screen
        title={t(`journey.code.over.${why}.title`)}
        lead={isUsedUp ? undefined : t(`journey.code.over.${why}.lead`, { contact: isolate(sentTo) })}
        primary={
          isUsedUp
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
                why:
                  resend.waitMs > 0
                    ? t('journey.code.resendWait', { wait: format.duration(resend.waitMs) })
                    : undefined,
                onPress: () => void resendCode(),
              }
        }
      >
        {saidByTitle ? null : <VisitProblem />}
        {isUsedUp ? (
          <Notice tone="caution" announce="polite">
            {t('journey.code.noneLeft')}
          </Notice>
        ) : (
          <>
            <div className="code-step__ways">
              <Button icon={PencilLine} isDisabled={isBusy} onPress={() => setCorrecting(true)}>
                {t(`journey.code.numberWrong.${method}`)}
              </Button>
            </div>
            <p className="code-step__left">{t('journey.code.resendLeft', { count: resend.left })}</p>
          </>
        )}
        <CodeProgress />
      </Screen>
      <CorrectContactDialog isOpen={isCorrecting} onClose={() => setCorrecting(false)} method={method} />
    </>
  );
}
