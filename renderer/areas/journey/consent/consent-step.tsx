import { UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../../shared/domain/language.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { Screen } from '../../../components/screen.tsx';
import { languageNames } from '../../../i18n/languages.ts';
import { CustomerWords, useWords } from '../../../i18n/words.tsx';
import { useApp, useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { StopVisitDialog } from '../stop-visit-dialog.tsx';
import { ConsentText } from './consent-text.tsx';
import { useConsentNotice } from './use-consent-notice.ts';

/**
 * Language, notice, agreement: before anything about the customer is asked or sent. A text that has changed since they agreed is not shown as
 * the one they agreed to.
 */
export function ConsentStep() {
  const { t, format } = useWords();
  const journey = useVisit(journeyOf);
  const application = useVisit((visit) => visit.application);
  const failure = useVisit((visit) => visit.failure);
  const pending = useVisit((visit) => visit.pending);
  const { chooseLanguage, recordConsent, goOn } = useVisit((visit) => visit);
  const languages = useApp((app) => app.status?.languages ?? []);
  const [isDeclining, setDeclining] = useState(false);
  const notice = useConsentNotice(journey?.consentNoticeId ?? '', application?.customerLanguage ?? 'en');
  if (!journey || !application) return null;

  const { customerLanguage, consent } = application;
  const agree = notice
    ? {
        word: t('journey.consent.action'),
        icon: UserRoundCheck,
        isPending: pending !== null,
        onPress: () => void recordConsent(notice.version),
      }
    : undefined;
  return (
    <>
      <Screen
        title={t('journey.consent.title')}
        lead={t('journey.consent.lead')}
        primary={consent ? { word: t('journey.goOn'), onPress: goOn } : agree}
        leading={
          consent ? null : (
            <Button icon={UserRoundX} onPress={() => setDeclining(true)}>
              {t('journey.consent.declined')}
            </Button>
          )
        }
        beside={consent || !notice ? null : <p className="bar__why">{t('journey.consent.ask')}</p>}
      >
        {failure ? <FailureNotice failure={failure.failure} /> : null}
        {consent ? (
          <Notice tone="positive" announce="polite">
            {t('journey.consent.given', {
              when: format.dateTime(consent.givenAt),
              language: languageNames[consent.language],
            })}
          </Notice>
        ) : languages.length > 1 ? (
          <OptionCards<Language>
            label={t('journey.consent.language')}
            options={languages.map((value) => ({ value, name: languageNames[value] }))}
            value={customerLanguage}
            onChange={(language) => void chooseLanguage(language)}
          />
        ) : null}
        {notice && (consent?.noticeVersion ?? notice.version) === notice.version ? (
          <CustomerWords language={customerLanguage}>
            <ConsentText notice={notice} />
          </CustomerWords>
        ) : null}
      </Screen>
      <StopVisitDialog isOpen={isDeclining} onClose={() => setDeclining(false)} />
    </>
  );
}
