import { DoorOpen, PhoneCall } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Application } from '../../../../shared/domain/application.ts';
import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { CustomerWords, useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { PrintButton, PrintProgress } from '../../receipts/print-receipt.tsx';
import { useReceipt } from '../../receipts/use-receipt.ts';
import { useProviderName } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { DoneProgress } from './done-progress.tsx';
import { LeftOpen } from './left-open.tsx';
import { LinkSheet } from './link-sheet.tsx';
import { Receipt } from './receipt.tsx';

type Registered = Extract<RegistrationState, { state: 'link' | 'verified' | 'bound' }>;

/** The customer has confirmed the code: what is left for them, their receipt, and the end of the visit. */
export function RegisteredScreen({ application }: { readonly application: Application }) {
  const words = useWords();
  const { t } = words;
  const provider = useProviderName();
  const { finished, pending, checkFinished, renewLink, endVisit } = useVisit((visit) => visit);
  const { registration } = application;
  const receipt = useReceipt();
  if (!isRegisteredState(registration)) return null;
  const isBusy = pending !== null;
  const { title, lead } = sayOutcome(registration, words, provider);

  return (
    <Screen
      title={title}
      lead={lead}
      beside={
        <>
          <PrintButton receipt={receipt} />
          {registration.state === 'bound' ? null : (
            <Button icon={PhoneCall} isDisabled={isBusy} onPress={() => void checkFinished()}>
              {t('journey.done.check.action')}
            </Button>
          )}
        </>
      }
      primary={{
        word: t('journey.done.action'),
        icon: DoorOpen,
        isPending: isBusy,
        onPress: () => void endVisit(),
      }}
    >
      <VisitProblem />
      <DoneProgress />
      <PrintProgress receipt={receipt} />
      {finished === null ? null : (
        <Notice tone={finished ? 'positive' : 'info'} announce="polite">
          {finished ? t('journey.done.check.finished') : t('journey.done.check.notYet')}
        </Notice>
      )}
      {registration.state === 'link' && registration.alreadyVerified ? (
        <Notice tone="positive">{t('journey.done.link.alreadyVerified', { provider })}</Notice>
      ) : null}
      {registration.state === 'verified' ? (
        <div>
          <Button isDisabled={isBusy} onPress={() => void renewLink()}>
            {t('journey.done.verified.action')}
          </Button>
        </div>
      ) : null}
      <CustomerWords language={application.customerLanguage}>
        <div className="done">
          {registration.state === 'link' ? <LinkSheet link={registration} /> : null}
          <div className="done__column">
            <LeftOpen enrolments={application.enrolments} />
            <Receipt
              application={application}
              number={receipt.number}
              hasQr={registration.state !== 'link'}
            />
          </div>
        </div>
      </CustomerWords>
      <p className="done__wipe">{t('journey.done.wipe')}</p>
    </Screen>
  );
}

function isRegisteredState(registration: RegistrationState): registration is Registered {
  return registration.state === 'link' || registration.state === 'verified' || registration.state === 'bound';
}

function sayOutcome(
  registration: Registered,
  { t }: Words,
  provider: string,
): { readonly title: string; readonly lead: ReactNode } {
  switch (registration.state) {
    case 'link':
      return { title: t('journey.done.link.title'), lead: t('journey.done.link.lead') };
    case 'verified':
      return { title: t('journey.done.verified.title'), lead: t('journey.done.verified.lead', { provider }) };
    case 'bound':
      return {
        title: t('journey.done.bound.title'),
        lead: registration.alreadyCustomer
          ? t('journey.done.bound.leadKnown', { provider })
          : t('journey.done.bound.leadNew'),
      };
  }
}
