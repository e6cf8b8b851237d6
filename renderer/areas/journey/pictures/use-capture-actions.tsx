import { Camera, Crop, FolderOpen, RotateCw, ScanLine, Search } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import type { CaptureState } from '../../../capture/capture-state.ts';
import type { PrimaryAction } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useGoBack } from '../use-step.ts';
import { sideName } from './side-name.ts';
import { useCapture } from './use-capture-session.ts';
import { type ResultHands, useResultActions } from './use-result-actions.tsx';

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
export function useCaptureActions(session: CaptureSession, hands: ResultHands): CaptureActions {
  const { t } = useWords();
  const state = useCapture(session, (now) => now);
  const application = useVisit((visit) => visit.application);
  const onBack = useGoBack();
  const result = useResultActions(session, hands);
  const fileInput = useRef<HTMLInputElement>(null);
  const { side, stage, way, work } = state;
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

  if (stage === 'result') return { ...result, onBack, fileInput };

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
    // It says that the picture is taken by itself.
    ...(state.trouble === 'not-watched' ? {} : { lead: t(`capture.lead.${way}`) }),
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
