import type { PictureSide } from '../../../../shared/domain/picture.ts';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { isFrozen } from '../../../stores/visit-state.ts';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { PictureSlot } from './picture-slot.tsx';
import { usePictureSlots } from './use-picture-slots.ts';
import './pictures-step.css';

/** The pictures that the document of this visit needs: one place per side, filled from files. */
export function PicturesStep() {
  const { t } = useWords();
  const onBack = useGoBack();
  const application = useVisit((visit) => visit.application);
  const frozen = useVisit(isFrozen);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const failure = useVisit((visit) => visit.failure);
  const goOn = useVisit((visit) => visit.goOn);
  const focusKey = useVisit((visit) => visit.focusKey);
  const slots = usePictureSlots();
  if (!application) return null;
  const { neededPictures, pictures } = application;
  const missing = neededPictures.filter((needed) => !pictures.some(({ side }) => side === needed));
  return (
    <Screen
      title={t('pictures.title')}
      lead={t('pictures.lead')}
      onBack={onBack}
      focusAt={focusKey}
      primary={{
        word: t('pictures.action'),
        why: missing.length > 0 ? t(`pictures.missing.${sayMissing(missing)}`) : undefined,
        isPending: isBusy,
        onPress: goOn,
      }}
    >
      {failure && failure.action !== 'add-picture' ? <VisitProblem /> : null}
      {frozen ? <Notice tone="info">{t('pictures.frozen')}</Notice> : null}
      {neededPictures.length === 0 ? <Notice tone="info">{t('pictures.notNeeded')}</Notice> : null}
      <div className="pictures">
        {neededPictures.map((side) => (
          <PictureSlot
            key={side}
            side={side}
            kept={pictures.find((picture) => picture.side === side)}
            preview={slots.previewOf(side)}
            problem={slots.problemOf(side)}
            isChecking={slots.checking === side}
            isDisabled={frozen || isBusy || slots.checking !== null}
            onChoose={(file) => void slots.choose(side, file)}
            onRemove={() => void slots.remove(side)}
          />
        ))}
      </div>
    </Screen>
  );
}

function sayMissing(missing: readonly PictureSide[]): PictureSide | 'both' {
  const [only, ...others] = missing;
  return only === undefined || others.length > 0 ? 'both' : only;
}
