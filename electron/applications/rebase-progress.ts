import type { RegistrationProgress } from './registration-progress.ts';

/**
 * The same progress on another monotonic clock, which is ahead of the one it was written on by `shiftMs`: codes, links and
 * cooldowns go on running while the program is down.
 */
export function rebaseProgress(progress: RegistrationProgress, shiftMs: number): RegistrationProgress {
  const time = <Time extends { readonly monotonic: number }>(at: Time): Time => ({
    ...at,
    monotonic: at.monotonic + shiftMs,
  });
  const resends =
    'resends' in progress
      ? { resends: { ...progress.resends, lastSentAt: progress.resends.lastSentAt + shiftMs } }
      : {};
  switch (progress.at) {
    case 'code':
      return { ...progress, ...resends, code: { ...progress.code, time: time(progress.code.time) } };
    case 'unclear':
      return {
        ...progress,
        ...resends,
        code: progress.code && { ...progress.code, time: time(progress.code.time) },
      };
    case 'link':
      return { ...progress, time: time(progress.time) };
    case 'first-code-void':
    case 'refused':
    case 'needs-customer':
    case 'not-sent':
    case 'verified':
    case 'bound':
    case 'with-a-person':
      return { ...progress, ...resends };
  }
}
