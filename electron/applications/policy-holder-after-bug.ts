import type { Clock } from '../clock.ts';
import type { HolderCase } from './policy-holder-case.ts';
import { changesOf, sentOf } from './policy-holder-values.ts';

/**
 * How a case stands after a bug in the middle of a step that has left the submission unknown: unclear, so that the
 * customer or the provider is asked before anything is sent again.
 */
export function caseAfterBug(holder: HolderCase, clock: Clock): HolderCase {
  const { progress, typed } = holder;
  switch (progress.at) {
    case 'signed-in': {
      const { form } = progress.read;
      const unsettled =
        form && sentOf(form, changesOf(form, typed.values), typed.language, holder.savings + 1);
      return { ...holder, progress: { at: 'unclear', after: 'update' }, unsettled };
    }
    case 'code':
      return { ...holder, progress: { at: 'unclear', after: 'sign-in', triesUsed: progress.triesUsed } };
    case 'signed-out': {
      // A code may have gone out just now.
      const resends = { ...holder.resends, lastSentAt: clock.monotonic() };
      return { ...holder, resends, progress: { at: 'unclear', after: 'request-code' } };
    }
    case 'unclear':
    case 'saved':
      return holder;
  }
}
