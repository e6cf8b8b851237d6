import type { Application } from '../../../../shared/domain/application.ts';
import type { CaptureState } from '../../../capture/capture-state.ts';
import { mayChangeSides } from '../../../capture/may-change-sides.ts';

/** Whether to offer that the picture that is shown becomes the other side's. */
export function canChangeSides(
  state: Pick<CaptureState, 'side' | 'taken'>,
  application: Pick<Application, 'pictures'> | null,
): boolean {
  return mayChangeSides(state, (side) => application?.pictures.some((kept) => kept.side === side) ?? false);
}
