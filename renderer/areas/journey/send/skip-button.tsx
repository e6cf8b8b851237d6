import { useState } from 'react';
import type { EnrolmentState } from '../../../../shared/domain/enrolment.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { hasOlderDetails } from './say-enrolment.ts';

/** Goes on without one provider of several, after asking: it can't be made up for in this visit. */
export function SkipButton({ enrolment }: { readonly enrolment: EnrolmentState }) {
  const { t } = useWords();
  const skip = useVisit((visit) => visit.skip);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const [isAsking, setAsking] = useState(false);
  const provider = t(`provider.${enrolment.provider}`);
  const goOn = () => {
    setAsking(false);
    void skip(enrolment.provider);
  };
  return (
    <>
      <Button kind="quiet" isDisabled={isBusy} onPress={() => setAsking(true)}>
        {t('send.skip.open', { provider })}
      </Button>
      <Dialog
        isAlert
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('send.skip.title', { provider })}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('send.skip.keep', { provider })}</Button>
            <Button kind="danger" onPress={goOn}>
              {t('send.skip.open', { provider })}
            </Button>
          </>
        }
      >
        <p>
          {hasOlderDetails(enrolment)
            ? t('send.skip.bodyOlder', { provider })
            : enrolment.state === 'unclear'
              ? t('send.skip.bodyUnclear', { provider })
              : t('send.skip.body', { provider })}
        </p>
      </Dialog>
    </>
  );
}
