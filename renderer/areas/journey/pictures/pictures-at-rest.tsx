import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { isFrozen } from '../../../stores/visit-state.ts';
import { useGoBack } from '../use-step.ts';
import { useOnward } from './use-onward.ts';

/** The step where there is nothing to take: none is needed, or what was sent stands still. */
export function PicturesAtRest() {
  const { t } = useWords();
  const onBack = useGoBack();
  const onward = useOnward();
  const frozen = useVisit(isFrozen);
  return (
    <Screen title={t('journey.step.pictures')} onBack={onBack} primary={onward}>
      <Notice tone="info">{t(frozen ? 'capture.frozen' : 'capture.notNeeded')}</Notice>
    </Screen>
  );
}
