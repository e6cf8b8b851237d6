import type { Application } from '../../../../shared/domain/application.ts';
import { type CaptureState, otherSideOf } from '../../../capture/capture-state.ts';

/**
 * Whether the picture that is shown can be used as the other side's. What is there already, and not held in the window to change places
 * with, must not be written over.
 */
export function canChangeSides(
  { side, taken }: Pick<CaptureState, 'side' | 'taken'>,
  application: Pick<Application, 'pictures'> | null,
): boolean {
  const other = otherSideOf(side);
  return taken[other] !== undefined || !application?.pictures.some((kept) => kept.side === other);
}
