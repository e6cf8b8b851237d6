/** The files for a kiosk's session, and the tools that can read them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../architecture/source/source-file.ts';

export const at = (...names: string[]) => path.join(projectRoot, 'packaging', ...names);
export const read = (...names: string[]) => readFileSync(at(...names), 'utf8');

/** Why a tool can't be asked; in the name of the test, so that nobody takes a skip for a pass. Empty where it can. */
export function without(program: string, ...args: string[]): string {
  const asked = spawnSync(program, args, { stdio: 'ignore' });
  return asked.error || asked.status !== 0 ? ` (not run: no ${[program, ...args].join(' ')} here)` : '';
}
