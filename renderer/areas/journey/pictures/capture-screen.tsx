import { useState } from 'react';
import type { Failure } from '../../../../shared/failure.ts';
import { Screen } from '../../../components/screen.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { useHelpFor } from '../../help/use-help-for.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { CameraPanel } from './camera-panel.tsx';
import { CornerEditor } from './corner-editor.tsx';
import { FilePanel } from './file-panel.tsx';
import { FlatbedPanel } from './flatbed-panel.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { MisnamedNote } from './misnamed-note.tsx';
import { NotTaken } from './not-taken.tsx';
import { OtherWays } from './other-ways.tsx';
import { ShownPicture } from './shown-picture.tsx';
import { SideCards } from './side-cards.tsx';
import { UnusualDialog, whyUnusual } from './unusual-document.tsx';
import { useCaptureActions } from './use-capture-actions.tsx';
import { useCaptureKey } from './use-capture-key.ts';
import { type OpenCapture, useCapture } from './use-capture-session.ts';
import { useTitleFocus } from './use-title-focus.ts';

/** Taking the pictures: what is seen now on the one side, the sides and the other ways on the other. */
export function CaptureScreen({ session, tools }: OpenCapture) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'reason' | 'leave' | null>(null);
  const { stage, way, work, trouble, side, taken } = useCapture(session, (state) => state);
  const failure = useVisit((visit) => visit.failure);
  const focusKey = useVisit((visit) => visit.focusKey);
  const actions = useCaptureActions(session, {
    onKeepPoor: () => setAsked('reason'),
    onAskLeave: () => setAsked('leave'),
  });
  useCaptureKey(actions.onKey);
  useHelpFor(way);
  useTitleFocus(actions.title);
  const standing = taken[side]?.standing ?? 'kept';
  const unusual = whyUnusual(standing);
  const told = trouble ? <NotTaken trouble={trouble} /> : null;
  // A living picture fills the screen: what stands below it is not seen.
  const isAbove = stage === 'capture' && way === 'camera';
  const panels = {
    camera: <CameraPanel session={session} tools={tools} />,
    flatbed: <FlatbedPanel session={session} />,
    file: <FilePanel session={session} fileInput={actions.fileInput} />,
  };
  return (
    <Screen
      wide
      title={actions.title}
      lead={actions.lead}
      onBack={actions.onBack}
      focusAt={focusKey}
      primary={actions.primary}
      beside={actions.beside}
    >
      <div className="capture">
        <div className="capture__main">
          {isAbove ? told : null}
          {stage === 'corners' ? (
            <CornerEditor session={session} />
          ) : stage === 'result' ? (
            <ShownPicture session={session} />
          ) : (
            panels[way]
          )}
          {stage === 'capture' && way === 'file' ? <MisnamedNote session={session} /> : null}
          {work ? <Working words={t(`capture.work.${work}`)} wordsLong={t('capture.work.long')} /> : null}
          {isAbove ? null : told}
          {failure && !(isSaidOfPicture(failure.failure) && standing !== 'other-side') ? (
            <VisitProblem />
          ) : null}
        </div>
        <div className="capture__beside">
          <SideCards session={session} />
          <OtherWays session={session} />
        </div>
      </div>
      <KeepDialog
        isOpen={asked === 'reason'}
        onClose={() => setAsked(null)}
        onRetake={session.retake}
        onKeep={(reason) => void session.keepShown(reason)}
      />
      {asked === 'leave' && unusual ? (
        <UnusualDialog
          why={unusual}
          onClose={() => setAsked(null)}
          onApproved={(approvalId) => void session.allowShown(approvalId)}
        />
      ) : null}
    </Screen>
  );
}

/** What stands beside the picture already, with what can be done about it; not beside one that went back to the other side's place. */
const isSaidOfPicture = (failure: Failure): boolean =>
  failure.code === 'picture-poor' || (failure.code === 'document-not-taken' && failure.mayBeAllowed === true);
