import { Camera, Crop, RotateCcw, RotateCw, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { otherSideOf } from '../../../capture/capture-state.ts';
import { Button } from '../../../components/button.tsx';
import type { PrimaryAction } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { canChangeSides } from './can-change-sides.ts';
import { sideName } from './side-name.ts';
import { useWhoAllows } from './unusual-document.tsx';
import { useCapture } from './use-capture-session.ts';
import { useOnward } from './use-onward.ts';

/** Opens what has to be asked before a picture is kept all the same. */
export interface ResultHands {
  readonly onKeepPoor: () => void;
  readonly onAskLeave: () => void;
}

interface ResultActions {
  readonly title: string;
  readonly primary: PrimaryAction | undefined;
  readonly beside: ReactNode;
  readonly onKey: (() => void) | undefined;
}

/** What the bottom bar offers for a picture that is shown, by how it stands. */
export function useResultActions(session: CaptureSession, hands: ResultHands): ResultActions {
  const { t } = useWords();
  const state = useCapture(session, (now) => now);
  const application = useVisit((visit) => visit.application);
  const onward = useOnward();
  const whoAllows = useWhoAllows();
  const { side, work, taken } = state;
  const isBusy = work !== null;
  const standing = taken[side]?.standing ?? 'kept';
  const retake = {
    word: t('capture.again'),
    icon: Camera,
    isPending: isBusy,
    keyHint: t('capture.takeKey'),
    onPress: session.retake,
  };

  const offered = (): Pick<ResultActions, 'primary' | 'beside'> => {
    switch (standing) {
      case 'kept': {
        const next = application?.neededPictures.find(
          (needed) => !application.pictures.some((kept) => kept.side === needed),
        );
        if (!next || !application) return { primary: onward, beside: null };
        const word = t(`capture.takeSide.${sideName(next, application)}`);
        return {
          primary: { word, isPending: isBusy, onPress: () => session.chooseSide(next) },
          beside: null,
        };
      }
      case 'other-side':
        if (!canChangeSides(state, application))
          return { primary: { ...retake, word: t('capture.turnOver'), icon: RotateCcw }, beside: null };
        return {
          primary: {
            word: t(`capture.useAs.${otherSideOf(side)}`),
            isPending: isBusy,
            onPress: () => void session.keepAsOther(),
          },
          beside: (
            <Button icon={RotateCcw} isDisabled={isBusy} onPress={session.retake}>
              {t('capture.turnOver')}
            </Button>
          ),
        };
      case 'unsure':
        return {
          primary: {
            word: t('capture.corners.open'),
            icon: Crop,
            isPending: isBusy,
            onPress: session.openCorners,
          },
          beside: (
            <Button isDisabled={isBusy} onPress={() => void session.keepShown()}>
              {t('capture.whole')}
            </Button>
          ),
        };
      case 'may-be-kept':
        return {
          primary: retake,
          beside: (
            <Button isDisabled={isBusy} onPress={hands.onKeepPoor}>
              {t('capture.keep.action')}
            </Button>
          ),
        };
      case 'unusual-visa':
      case 'unusual-kind':
        return {
          primary: { ...retake, word: t('capture.unusual.another') },
          beside:
            whoAllows === 'nobody' ? null : (
              <Button
                icon={ShieldCheck}
                isDisabled={isBusy}
                onPress={() => (whoAllows === 'self' ? void session.allowShown() : hands.onAskLeave())}
              >
                {t(whoAllows === 'self' ? 'capture.unusual.allowSelf' : 'capture.unusual.allowAction')}
              </Button>
            ),
        };
      case 'not-kept':
        return {
          primary: {
            word: t('capture.keepAgain'),
            icon: RotateCw,
            isPending: isBusy,
            onPress: () => void session.keepShown(),
          },
          beside: (
            <Button icon={Camera} isDisabled={isBusy} onPress={session.retake}>
              {t('capture.again')}
            </Button>
          ),
        };
      case 'poor':
      case 'refused':
        return { primary: retake, beside: null };
    }
  };

  const name = application ? sideName(side, application) : side;
  const onKey = isBusy ? undefined : session.retake;
  return { title: t(`capture.shown.title.${name}`), ...offered(), onKey };
}
