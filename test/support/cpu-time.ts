import process from 'node:process';

/**
 * Milliseconds that this process computed during some work. What a limit against work that grows without bounds is held against: unlike the
 * time on a clock, it is the same however many others want the processor.
 */
export function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
