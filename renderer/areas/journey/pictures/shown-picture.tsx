import { Camera, Crop, IdCard, Trash2 } from 'lucide-react';
import type { QualityProblem } from '../../../../shared/documents/picture-quality.ts';
import type { PictureSide } from '../../../../shared/domain/picture.ts';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { otherSideOf, type TakenPicture } from '../../../capture/capture-state.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { canChangeSides } from './can-change-sides.ts';
import { MisnamedNote } from './misnamed-note.tsx';
import { UnusualNotice, whyUnusual } from './unusual-document.tsx';
import { useCapture } from './use-capture-session.ts';

/** A picture as it will be sent: straight, with what is wrong with it, and how to make it better. */
export function ShownPicture({ session }: { readonly session: CaptureSession }) {
  const words = useWords();
  const { t, format } = words;
  const state = useCapture(session, (now) => now);
  const { side, taken: all, work } = state;
  const application = useVisit((visit) => visit.application);
  const kept = application?.pictures.find((one) => one.side === side);
  const removePicture = useVisit((visit) => visit.removePicture);
  const taken = all[side];
  const standing = taken?.standing ?? 'kept';
  const isBusy = work !== null;
  const unusual = whyUnusual(standing);
  const otherSide = canChangeSides(state, application) ? 'otherSide' : 'otherSideKept';
  const remove = async () => {
    if (!(await removePicture(side))) return;
    session.drop(side);
    session.retake();
  };
  return (
    <>
      <div className="view view--result">
        {taken ? (
          <img className="view__image" src={taken.url} alt={t(`capture.alt.${side}`)} draggable={false} />
        ) : (
          <p className="view__words">{t('capture.shown.keptBefore')}</p>
        )}
      </div>
      {standing === 'kept' ? (
        <Notice tone="positive" announce="polite">
          {format.sentences([t('capture.shown.kept'), ...sayKept(kept, words)])}
        </Notice>
      ) : null}
      {standing === 'unsure' ? (
        <Notice tone="caution" announce="assertive">
          {t('capture.shown.unsure')}
        </Notice>
      ) : null}
      {standing === 'not-kept' ? (
        <Notice tone="caution" announce="polite">
          {t('capture.shown.notKept')}
        </Notice>
      ) : null}
      {standing === 'other-side' ? (
        <Notice tone="caution" announce="assertive">
          {t(`capture.shown.${otherSide}.${otherSideOf(side)}`)}
        </Notice>
      ) : null}
      {taken && (standing === 'poor' || standing === 'may-be-kept') ? (
        <Notice tone="caution" announce="assertive">
          {format.sentences([
            ...sayProblems(taken, side, words),
            ...(standing === 'may-be-kept' ? [t('capture.shown.mayBeKept')] : []),
          ])}
        </Notice>
      ) : null}
      {unusual ? <UnusualNotice why={unusual} /> : null}
      <MisnamedNote session={session} />
      <div className="capture__row">
        {standing === 'kept' || standing === 'unsure' ? (
          <Button icon={Camera} isDisabled={isBusy} onPress={session.retake}>
            {t('capture.again')}
          </Button>
        ) : null}
        {standing === 'other-side' ? (
          <Button icon={IdCard} isDisabled={isBusy} onPress={() => void session.keepShown()}>
            {t(`capture.allTheSame.${side}`)}
          </Button>
        ) : null}
        {taken && standing !== 'unsure' ? (
          <Button icon={Crop} isDisabled={isBusy} onPress={session.openCorners}>
            {t('capture.corners.open')}
          </Button>
        ) : null}
        {kept ? (
          <Button kind="quiet" icon={Trash2} isDisabled={isBusy} onPress={() => void remove()}>
            {t('capture.remove')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

type Kept = NonNullable<
  NonNullable<Parameters<Parameters<typeof useVisit>[0]>[0]['application']>['pictures'][number]
>;

function sayKept(kept: Kept | undefined, { t }: Words): readonly string[] {
  if (!kept) return [];
  const facts = t('capture.shown.facts', {
    width: kept.width,
    height: kept.height,
    // One decimal, and never 0.0 of something that is there.
    size: Math.max(0.1, Math.round(kept.sizeBytes / 100_000) / 10),
  });
  if (!kept.keptBecause) return [facts];
  const reason = t(`capture.keep.reason.${kept.keptBecause}`);
  return [t('capture.shown.keptBecause', { reason }), facts];
}

/** In the order in which they are best told; the first two, which is as much as anybody takes in. */
function sayProblems({ prepared }: TakenPicture, side: PictureSide, { t }: Words): readonly string[] {
  const say = (problem: QualityProblem) =>
    problem === 'same-side' ? t(`capture.shown.poor.same-side.${side}`) : t(`capture.shown.poor.${problem}`);
  const { refusedFor } = prepared.quality;
  return refusedFor.includes('same-side') ? [say('same-side')] : refusedFor.slice(0, 2).map(say);
}
