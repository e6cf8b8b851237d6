import { Camera, Crop, FolderOpen, RotateCw, ScanLine, Search } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import type { CaptureState } from '../../../capture/capture-state.ts';
import { Button } from '../../../components/button.tsx';
import type { PrimaryAction } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack } from '../use-step.ts';
import { sideName } from './side-name.ts';
import { useCapture } from './use-capture-session.ts';
import { useOnward } from './use-onward.ts';

interface CaptureActions {
  readonly title: string;
  readonly lead?: string;
  readonly onBack: (() => void) | undefined;
  readonly primary: PrimaryAction | undefined;
  readonly beside: ReactNode;
  /** What the capture key does. */
  readonly onKey: (() => void) | undefined;
  /** The chooser of the file panel, which the primary action opens. */
  readonly fileInput: RefObject<HTMLInputElement | null>;
}

/** What the bottom bar offers: one primary action for each thing that the screen can show. */
export function useCaptureActions(session: CaptureSession, onKeepPoor: () => void): CaptureActions {
  const { t } = useWords();
  const state = useCapture(session, (now) => now);
  const application = useVisit((visit) => visit.application);
  const onBack = useGoBack();
  const onward = useOnward();
  const fileInput = useRef<HTMLInputElement>(null);
  const { side, stage, way, work, taken } = state;
  const isBusy = work !== null;
  const name = application ? sideName(side, application) : side;

  if (stage === 'corners')
    return {
      title: t('capture.corners.title'),
      lead: t('capture.corners.lead'),
      onBack: isBusy ? undefined : session.closeCorners,
      primary: {
        word: t('capture.corners.action'),
        icon: Crop,
        isPending: isBusy,
        onPress: () => void session.applyCorners(),
      },
      beside: null,
      onKey: undefined,
      fileInput,
    };

  if (stage === 'result') {
    const standing = taken[side]?.standing ?? 'kept';
    const next = application?.neededPictures.find(
      (needed) => !application.pictures.some((kept) => kept.side === needed),
    );
    const retake = {
      word: t('capture.again'),
      icon: Camera,
      isPending: isBusy,
      keyHint: t('capture.takeKey'),
      onPress: session.retake,
    };
    const primary =
      standing === 'unsure'
        ? { word: t('capture.corners.open'), icon: Crop, isPending: isBusy, onPress: session.openCorners }
        : standing !== 'kept'
          ? retake
          : next && application
            ? {
                word: t(`capture.takeSide.${sideName(next, application)}`),
                isPending: isBusy,
                onPress: () => session.chooseSide(next),
              }
            : onward;
    const beside =
      standing === 'unsure' ? (
        <Button isDisabled={isBusy} onPress={() => void session.keepShown()}>
          {t('capture.whole')}
        </Button>
      ) : standing === 'may-be-kept' ? (
        <Button isDisabled={isBusy} onPress={onKeepPoor}>
          {t('capture.keep.action')}
        </Button>
      ) : null;
    const title = t(`capture.shown.title.${name}`);
    return { title, onBack, primary, beside, onKey: isBusy ? undefined : session.retake, fileInput };
  }

  const take = takeBy(state, session, fileInput);
  const primary = take && {
    word: take.word === 'flatbed.action' ? t(`capture.flatbed.action.${name}`) : t(`capture.${take.word}`),
    icon: take.icon,
    isPending: isBusy || take.isWaiting,
    keyHint: t('capture.takeKey'),
    onPress: take.onPress,
  };
  return {
    title: t(`capture.title.${name}`),
    lead: t(`capture.lead.${way}`),
    onBack,
    primary,
    beside: null,
    onKey: primary.isPending ? undefined : take.onPress,
    fileInput,
  };
}

interface Take {
  readonly word: 'take' | 'camera.again' | 'flatbed.action' | 'flatbed.look' | 'file.choose';
  readonly icon: typeof Camera;
  readonly isWaiting: boolean;
  readonly onPress: () => void;
}

/** How a picture is taken, by the way that is open and how it stands. */
function takeBy(
  { way, camera, scanner }: CaptureState,
  session: CaptureSession,
  fileInput: RefObject<HTMLInputElement | null>,
): Take {
  if (way === 'file')
    return {
      word: 'file.choose',
      icon: FolderOpen,
      isWaiting: false,
      onPress: () => fileInput.current?.click(),
    };
  if (way === 'flatbed') {
    const isWaiting = scanner.state === 'listing' || scanner.state === 'scanning';
    return scanner.chosen === null && !isWaiting
      ? { word: 'flatbed.look', icon: Search, isWaiting, onPress: () => void session.findScanners() }
      : { word: 'flatbed.action', icon: ScanLine, isWaiting, onPress: () => void session.scan() };
  }
  if (camera.state === 'failed')
    return { word: 'camera.again', icon: RotateCw, isWaiting: false, onPress: session.tryCameraAgain };
  return {
    word: 'take',
    icon: Camera,
    isWaiting: camera.state !== 'on',
    onPress: () => void session.takeNow(),
  };
}
