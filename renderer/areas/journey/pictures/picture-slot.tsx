import { CircleCheck, Trash2 } from 'lucide-react';
import { useId } from 'react';
import {
  type KeptPicture,
  largestPictureBytes,
  type PictureSide,
} from '../../../../shared/domain/picture.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useProviderName } from '../use-step.ts';
import { ChoosePicture } from './choose-picture.tsx';
import type { ChoiceProblem } from './use-picture-slots.ts';

interface PictureSlotProps {
  readonly side: PictureSide;
  /** What main has; undefined while nothing is there. */
  readonly kept: KeptPicture | undefined;
  readonly preview: string | undefined;
  readonly problem: ChoiceProblem | undefined;
  readonly isChecking: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
}

/** One side of the document: what is there, or what is to be chosen. */
export function PictureSlot({
  side,
  kept,
  preview,
  problem,
  isChecking,
  isDisabled,
  ...does
}: PictureSlotProps) {
  const { t, format } = useWords();
  const titleId = useId();
  const label = (word: string) => t('pictures.forSide', { word, side: t(`pictures.side.${side}`) });
  const choose = kept ? t('pictures.replace') : t('pictures.choose');
  return (
    <section className="picture" aria-labelledby={titleId}>
      <h2 id={titleId} className="picture__title">
        {t(`pictures.side.${side}`)}
      </h2>
      <div className={kept ? 'picture__place picture__place--filled' : 'picture__place'}>
        {kept && preview ? (
          <img className="picture__image" src={preview} alt={t(`pictures.alt.${side}`)} draggable={false} />
        ) : (
          <p className="picture__words">{kept ? t('pictures.kept') : t(`pictures.none.${side}`)}</p>
        )}
      </div>
      {kept ? (
        <p className="picture__facts">
          <Icon icon={CircleCheck} size="small" />
          <span>
            {t('pictures.facts', {
              format: t(`pictures.format.${kept.format}`),
              width: format.number(kept.width),
              height: format.number(kept.height),
              size: megabytes(kept.sizeBytes, format.number),
            })}
          </span>
        </p>
      ) : null}
      {isChecking ? <Working words={t('pictures.working')} wordsLong={t('pictures.workingLong')} /> : null}
      {problem ? <SlotProblem side={side} problem={problem} /> : null}
      <div className="picture__actions">
        <ChoosePicture
          word={choose}
          label={label(choose)}
          focusKey={`picture.${side}`}
          isDisabled={isDisabled}
          onChoose={does.onChoose}
        />
        {kept ? (
          <Button
            kind="quiet"
            icon={Trash2}
            label={label(t('pictures.remove'))}
            isDisabled={isDisabled}
            onPress={does.onRemove}
          >
            {t('pictures.remove')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function SlotProblem({ side, problem }: { readonly side: PictureSide; readonly problem: ChoiceProblem }) {
  const { t, format } = useWords();
  const provider = useProviderName();
  const failure = useVisit((visit) => visit.failure);
  if (problem === 'refused')
    return failure ? <FailureNotice failure={failure.failure} provider={provider} /> : null;
  const sentence = {
    'too-large': t('pictures.tooLarge', { limit: format.number(largestPictureBytes / 1_000_000) }),
    empty: t('pictures.empty'),
    unreadable: t('pictures.unreadable'),
    'same-again': t(`pictures.sameAgain.${side}`),
  }[problem];
  return (
    <Notice tone="caution" announce="assertive">
      {sentence}
    </Notice>
  );
}

/** One decimal, and never 0.0 of something that is there. */
function megabytes(sizeBytes: number, number: (value: number) => string): string {
  return number(Math.max(0.1, Math.round(sizeBytes / 100_000) / 10));
}
