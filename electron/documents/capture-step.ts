import type { ApplicationId } from '../../shared/brand.ts';
import type { Session } from '../../shared/domain/staff.ts';
import type { Failure } from '../../shared/failure.ts';
import { ok, type Result } from '../../shared/result.ts';

type MayCapture = (
  applicationId: ApplicationId,
) => Result<void, Failure<'application-unknown' | 'consent-missing' | 'wrong-state'>>;

/** Whether the screen that takes pictures is shown. The camera is granted, and scanners answer, only while it is. */
export interface CaptureStep {
  readonly open: (applicationId: ApplicationId) => ReturnType<MayCapture>;
  /** Whatever visit it is open for, or only where it is open for this one. */
  readonly close: (applicationId?: ApplicationId) => void;
  /** Open, by somebody who is signed in and not locked, in a visit that still takes pictures. */
  readonly isActive: () => boolean;
}

interface Parts {
  readonly mayCapture: MayCapture;
  readonly session: () => Session;
  /** What began in it may not outlive it. */
  readonly onClosed: () => void;
}

/** Creates the step, closed. */
export function createCaptureStep({ mayCapture, session, onClosed }: Parts): CaptureStep {
  let opened: ApplicationId | undefined;
  return {
    open: (applicationId) => {
      const may = mayCapture(applicationId);
      if (!may.ok) return may;
      opened = applicationId;
      return ok();
    },
    close: (applicationId) => {
      if (applicationId !== undefined && applicationId !== opened) return;
      opened = undefined;
      onClosed();
    },
    isActive: () => opened !== undefined && session().state === 'signed-in' && mayCapture(opened).ok,
  };
}
