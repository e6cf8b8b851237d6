/** What a power cut costs of what was acknowledged: nothing, where the control, which flushes nothing, loses. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { found, type Measured } from '../finding.ts';
import { inScratchFolder } from '../terminal/scratch-folder.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./power-loss-program.ts', import.meta.url));
const Total = z.object({
  rounds: z.number(),
  acknowledged: z.number(),
  lost: z.number(),
  roundsThatLost: z.number(),
  lawBroken: z.number(),
});

/** All that it starts and mounts ends with it, also when it is killed. */
const apart = ['--fork', '--kill-child', '--pid', '--mount', '--mount-proc'];

/** Why this machine has no disks in files; undefined where it has. */
function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may mount a disk in a file';
  if (!existsSync('/dev/loop-control')) return 'this machine has no loop devices';
  try {
    execFileSync('unshare', [...apart, 'mkfs.ext4', '-V'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'this machine lets nobody make namespaces, or has no mkfs.ext4';
  }
}

/** The vault, or a control by what its `synchronous` is. */
async function cutPower(kind: 'vault' | 'OFF' | 'NORMAL', rounds: number): Promise<z.infer<typeof Total>> {
  return inScratchFolder(async (folder) => {
    const command = [...apart, process.execPath, program, kind, String(rounds), folder];
    const { stdout } = await run('unshare', command);
    return Total.parse(JSON.parse(stdout));
  });
}

/** The vault in so many rounds, and the control in as many as it takes to see that the harness can lose something. */
export async function measurePowerLoss({
  rounds,
  controlRounds,
}: {
  readonly rounds: number;
  readonly controlRounds: number;
}): Promise<Measured> {
  const notRun = whyNot();
  if (notRun !== undefined) return { findings: [], checks: [], notRun };
  const control = await cutPower('OFF', controlRounds);
  const normal = await cutPower('NORMAL', controlRounds);
  const vault = await cutPower('vault', rounds);
  return {
    checks: [
      { name: 'the control without flushes has lost what it acknowledged', holds: control.lost > 0 },
      { name: 'nothing acknowledged is lost with the power', holds: vault.lost === 0 },
      { name: 'the law holds after each power cut', holds: vault.lawBroken === 0 },
      {
        name: 'there was something to lose: as many changes as power cuts',
        holds: vault.acknowledged >= rounds,
      },
    ],
    findings: [
      found({
        name: 'acknowledged, and lost with the power',
        value: vault.lost,
        unit: 'changes',
        target: { of: 'value', most: 0 },
        n: `${vault.rounds} power cuts, ${vault.acknowledged} changes acknowledged`,
        note: [
          `SQLite with synchronous OFF lost in ${control.roundsThatLost} of ${control.rounds}`,
          `with NORMAL in ${normal.roundsThatLost} of ${normal.rounds}`,
        ].join(', '),
      }),
    ],
  };
}
