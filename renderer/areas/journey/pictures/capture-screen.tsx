import { useState } from 'react';
import { Screen } from '../../../components/screen.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { CameraPanel } from './camera-panel.tsx';
import { CornerEditor } from './corner-editor.tsx';
import { FilePanel } from './file-panel.tsx';
import { FlatbedPanel } from './flatbed-panel.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { NotTaken } from './not-taken.tsx';
import { OtherWays } from './other-ways.tsx';
import { ShownPicture } from './shown-picture.tsx';
import { SideCards } from './side-cards.tsx';
import { useCaptureActions } from './use-capture-actions.tsx';
import { useCaptureKey } from './use-capture-key.ts';
import { type OpenCapture, useCapture } from './use-capture-session.ts';

/** Taking the pictures: what is seen now on the one side, the sides and the other ways on the other. */
export function CaptureScreen({ session, tools }: OpenCapture) {
  const { t } = useWords();
  const [isKeeping, setKeeping] = useState(false);
  const { stage, way, work, trouble } = useCapture(session, (state) => state);
  const failure = useVisit((visit) => visit.failure);
  const focusKey = useVisit((visit) => visit.focusKey);
  const actions = useCaptureActions(session, () => setKeeping(true));
  useCaptureKey(actions.onKey);
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
          {stage === 'corners' ? (
            <CornerEditor session={session} />
          ) : stage === 'result' ? (
            <ShownPicture session={session} />
          ) : (
            panels[way]
          )}
          {work ? <Working words={t(`capture.work.${work}`)} wordsLong={t('capture.work.long')} /> : null}
          {trouble ? <NotTaken trouble={trouble} /> : null}
          {failure && failure.failure.code !== 'picture-poor' ? <VisitProblem /> : null}
        </div>
        <div className="capture__beside">
          <SideCards session={session} />
          <OtherWays session={session} />
        </div>
      </div>
      <KeepDialog
        isOpen={isKeeping}
        onClose={() => setKeeping(false)}
        onKeep={(reason) => void session.keepShown(reason)}
      />
    </Screen>
  );
}
