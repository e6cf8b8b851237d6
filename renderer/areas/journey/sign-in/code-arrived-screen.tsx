import { supportCodeOf } from '../../../../shared/failure.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import './sign-in.css';

/** A code was asked for and no answer came: the person standing there knows, and nothing is sent before they say. */
export function CodeArrivedScreen() {
  const { t } = useWords();
  const settle = useVisit((visit) => visit.settleHolderRequest);
  const isBusy = useVisit((visit) => visit.pending !== null);
  return (
    <Screen title={t('policyHolder.asked.title')}>
      <Notice
        tone="caution"
        announce="assertive"
        support={t('frame.supportCode', { code: supportCodeOf('answer-lost') })}
      >
        {t('policyHolder.asked.lead')}
      </Notice>
      <div className="holder-code__ways">
        <Button isDisabled={isBusy} onPress={() => void settle(true)}>
          {t('journey.send.unclear.yes')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void settle(false)}>
          {t('journey.send.unclear.no')}
        </Button>
      </div>
    </Screen>
  );
}
