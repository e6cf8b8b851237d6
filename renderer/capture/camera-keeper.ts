import type { CameraChoice, Cameras, OpenCamera } from './camera.ts';
import type { CameraState } from './capture-state.ts';

interface KeeperParts {
  readonly cameras: Cameras;
  /** The camera that this terminal used last. */
  readonly last: {
    readonly read: () => CameraChoice | undefined;
    readonly remember: (camera: CameraChoice) => void;
  };
  readonly onState: (state: CameraState) => void;
  readonly onList: (cameras: readonly CameraChoice[]) => void;
}

/** One camera at a time: opens it, notices when it goes, and lets it go. */
export interface CameraKeeper {
  /** Opens this camera, else the one used last, in place of the one that is on. */
  readonly open: (wanted?: CameraChoice) => Promise<void>;
  readonly close: () => void;
  /** As `close`, and listens no more. */
  readonly end: () => void;
}

export function createCameraKeeper({ cameras, last, onState, onList }: KeeperParts): CameraKeeper {
  let state: CameraState = { state: 'off' };
  let asking: AbortController | undefined;
  const say = (next: CameraState) => {
    state = next;
    onState(next);
  };
  /** Stops what is on or being opened, and says nothing. */
  const letGo = () => {
    asking?.abort();
    asking = undefined;
  };
  const refresh = async () => onList(await cameras.list());

  const open = async (wanted = last.read()) => {
    letGo();
    const mine = new AbortController();
    asking = mine;
    const isMine = () => asking === mine;
    say({ state: 'starting' });
    const opened = await cameras.open({
      camera: wanted,
      signal: mine.signal,
      onBusy: () => isMine() && say({ state: 'busy' }),
      onEnded: () => {
        if (!isMine()) return;
        letGo();
        say({ state: 'failed', problem: 'unplugged' });
      },
    });
    if (!isMine()) return;
    if (opened.ok) note(opened.value);
    else {
      letGo();
      say({ state: 'failed', problem: opened.error });
    }
    // Labels are told only once a camera may be used.
    await refresh();
  };
  const note = (camera: OpenCamera) => {
    const { deviceId, label } = camera;
    const known = last.read();
    if (label !== '' && (label !== known?.label || deviceId !== known.deviceId))
      last.remember({ deviceId, label });
    say({ state: 'on', camera });
  };

  const forgetChanges = cameras.onChange(() => {
    void refresh();
    // Plugged in again, or another one: whoever waits for it need not press anything.
    const waits = state.state === 'failed' && (state.problem === 'unplugged' || state.problem === 'none');
    if (waits) void reopen();
  });
  const reopen = async () => {
    const there = await cameras.list();
    if (there.length > 0 && state.state === 'failed') await open();
  };

  const close = () => {
    letGo();
    if (state.state !== 'off') say({ state: 'off' });
  };
  return {
    open,
    close,
    end: () => {
      forgetChanges();
      close();
    },
  };
}
