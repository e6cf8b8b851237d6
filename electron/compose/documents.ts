import type { Session } from '../../shared/domain/staff.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import { createCaptureDevices } from '../documents/capture-handlers.ts';
import { type CaptureStep, createCaptureStep } from '../documents/capture-step.ts';
import type { ScannerPort } from '../documents/scanner/scanner-port.ts';

interface Parts {
  readonly scanner: ScannerPort;
  readonly mayCapture: Parameters<typeof createCaptureStep>[0]['mayCapture'];
  readonly session: () => Session;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Builds what captures a document: the step that grants the camera, and the scanners behind it. */
export function composeDocuments({ scanner, mayCapture, session, audit, clock }: Parts) {
  const step: CaptureStep = createCaptureStep({ mayCapture, session, onClosed: () => devices.stop() });
  const devices = createCaptureDevices({ step, scanner, audit, clock });
  return {
    handlers: devices.handlers,
    isCaptureStepActive: step.isActive,
    /** The session changed, or a visit ended. */
    close: () => step.close(),
  };
}
