import type { Session } from 'electron';
import { isAppOrigin } from './app-origin.ts';

/** One question from Chromium, whichever of its two ways it was asked. */
export interface PermissionQuestion {
  /** Chromium's name for it; names that are not known yet are refused too. */
  readonly permission: string;
  readonly origin: string;
  readonly isMainFrame: boolean;
  /** Whether the asking contents belong to a window that main made. */
  readonly isKnownWindow: boolean;
  readonly mediaTypes: readonly string[];
}

/** One thing is ever granted: the camera's picture, to our own page, while a step that takes pictures is open. */
export function isPermissionGranted(question: PermissionQuestion, isCaptureStepActive: boolean): boolean {
  const { permission, origin, isMainFrame, isKnownWindow, mediaTypes } = question;
  const onlyVideo = mediaTypes.length === 1 && mediaTypes[0] === 'video';
  const fromOurPage = isKnownWindow && isMainFrame && isAppOrigin(origin);
  return permission === 'media' && onlyVideo && fromOurPage && isCaptureStepActive;
}

export interface PermissionPolicyOptions {
  readonly isCaptureStepActive: () => boolean;
  readonly isKnownContents: (contentsId: number) => boolean;
  /** The decision; the real one unless a test weakens it. */
  readonly decide?: typeof isPermissionGranted;
}

/** Installs the policy everywhere Chromium asks. A missing handler means "granted" there, so none may be missing. */
export function installPermissionPolicy(session: Session, options: PermissionPolicyOptions): void {
  const { isCaptureStepActive, isKnownContents, decide = isPermissionGranted } = options;
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const question = {
      permission,
      origin: ('securityOrigin' in details ? details.securityOrigin : undefined) ?? '',
      isMainFrame: details.isMainFrame,
      isKnownWindow: isKnownContents(contents.id),
      mediaTypes: ('mediaTypes' in details ? details.mediaTypes : undefined) ?? [],
    };
    callback(decide(question, isCaptureStepActive()));
  });
  session.setPermissionCheckHandler((contents, permission, origin, details) => {
    const question = {
      permission,
      origin,
      isMainFrame: details.isMainFrame,
      isKnownWindow: contents !== null && isKnownContents(contents.id),
      mediaTypes: details.mediaType === undefined ? [] : [details.mediaType],
    };
    return decide(question, isCaptureStepActive());
  });
  refuseDevices(session);
}

/** USB, serial, HID and screen capture have doors of their own. Bluetooth's is on the contents (`bluetooth-guard.ts`). */
function refuseDevices(session: Session): void {
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
}
