import type { CaptureSession } from '../../../capture/capture-session.ts';
import type { CaptureTools } from '../../../capture/capture-tools.ts';
import { Notice } from '../../../components/notice.tsx';
import { SelectInput } from '../../../components/select-input.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { LiveView } from './live-view.tsx';
import { useCapture } from './use-capture-session.ts';

interface CameraPanelProps {
  readonly session: CaptureSession;
  readonly tools: CaptureTools;
}

/** The camera: what it sees, or why it shows nothing. The other ways stay beside it. */
export function CameraPanel({ session, tools }: CameraPanelProps) {
  const { t } = useWords();
  const camera = useCapture(session, (state) => state.camera);
  const cameras = useCapture(session, (state) => state.cameras);
  return (
    <>
      {camera.state === 'on' ? (
        <LiveView session={session} tools={tools} camera={camera.camera} />
      ) : (
        <div className="view view--empty">
          {camera.state === 'failed' ? (
            <Notice tone="caution" announce="assertive">
              {t(`capture.camera.problem.${camera.problem}`)}
            </Notice>
          ) : camera.state === 'busy' ? (
            <Notice tone="caution" announce="assertive">
              {t('capture.camera.problem.busy')} {t('capture.camera.trying')}
            </Notice>
          ) : (
            <Working words={t('capture.camera.starting')} wordsLong={t('capture.camera.problem.silent')} />
          )}
        </div>
      )}
      {cameras.length > 1 ? (
        <div className="capture__device">
          <SelectInput
            label={t('capture.camera.choose')}
            options={cameras.map(({ deviceId, label }, place) => ({
              value: deviceId,
              name: label || t('capture.camera.unnamed', { number: place + 1 }),
            }))}
            value={camera.state === 'on' ? camera.camera.deviceId : null}
            onChange={(deviceId) => session.switchCamera(deviceId)}
          />
        </div>
      ) : null}
    </>
  );
}
