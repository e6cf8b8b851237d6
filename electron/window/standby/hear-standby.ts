import type { WebContents } from 'electron';
import { createLeaveGesture } from '../../../shared/contract/leave-gesture.ts';
import type { Clock } from '../../clock.ts';
import { actOf } from './standby-origin.ts';

/** The keys of the same sign, for who has no touch screen; the page never gets them. */
const isLeaveChord = ({
  type,
  code,
  control,
  alt,
  shift,
}: {
  readonly type: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}): boolean => type === 'keyDown' && control && alt && shift && code === 'KeyX';

interface Ears {
  readonly mode: () => 'page' | 'replacing' | 'out-of-service' | 'leaving';
  readonly exit: { readonly act: (act: string) => void; readonly key: (key: string) => boolean };
  /** Somebody made the sign of a member of staff who wants to leave. */
  readonly onLeaveGesture: () => void;
  readonly clock: Clock;
}

/**
 * Hears the buttons of main's own pages: links that lead nowhere, since every navigation is refused. While the kiosk's own page is shown
 * nothing of it is heard, so that page can press none of them.
 */
export function hearStandby(contents: WebContents, { mode, exit, onLeaveGesture, clock }: Ears): void {
  const isGesture = createLeaveGesture();
  contents.on('will-frame-navigate', (event) => {
    const act = actOf(event.url);
    if (act === undefined || !event.isMainFrame) return;
    event.preventDefault();
    const now = mode();
    if (now === 'leaving') exit.act(act);
    if (now === 'out-of-service' && act === 'corner') {
      if (isGesture({ inlineStartPx: 0, topPx: 0, atMs: clock.monotonic() })) onLeaveGesture();
    }
  });
  contents.on('before-input-event', (event, input) => {
    if (isLeaveChord(input)) {
      event.preventDefault();
      onLeaveGesture();
      return;
    }
    if (mode() !== 'leaving' || input.type !== 'keyDown' || input.isAutoRepeat) return;
    if (exit.key(input.key)) event.preventDefault();
  });
}
