/** The export is killed between each two of its steps. Nobody is lost, nobody is sent by two terminals. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { finishHandOvers } from '../../../../electron/outbox/transfer/finish-hand-overs.ts';
import { unwrap } from '../../../../shared/result.ts';
import { fixedSecrets } from './support/fixed-secrets.ts';
import { killSteps } from './support/kill-steps.ts';
import { marker, organisation } from './support/specimens.ts';
import {
  exportFrom,
  exporting,
  filesWith,
  importTo,
  terminalIn,
  transferPlace,
} from './support/two-terminals.ts';

vi.setConfig({ testTimeout: 120_000 });

const program = path.join(import.meta.dirname, 'support/killed-exporter.ts');

async function killedAt(step: string, root: string): Promise<void> {
  const child = spawn(process.execPath, [program, root, step], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal] = await once(child, 'close');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
}

describe('killed', () => {
  it.each(killSteps)('%s', async (step) => {
    const place = transferPlace();
    await killedAt(step, place.root);
    const left = readdirSync(place.transferFolder);
    expect(filesWith(place.root, marker)).toEqual([]);

    const again = { folder: path.join(place.root, 'vault'), secrets: await fixedSecrets() };
    const here = await terminalIn(place, 'Counter 1', again);
    const law = await here.law();
    expect(law).toMatchObject({ holds: true, captured: 10 });
    const isHandedOver = law.counts['handed-over'] === 10;
    // All or none of them, and not a byte on the stick while they could still be sent from here.
    expect([0, 10]).toContain(law.counts['handed-over']);
    if (!isHandedOver) expect([left, law.counts.waiting]).toEqual([[], 10]);
    const open = unwrap(await here.outbox.listOpenHandOvers());
    expect(open.length).toBe(isHandedOver && step !== 'after it is closed' ? 1 : 0);
    // A bundle under its own name is whole.
    if (left.some((name) => name.endsWith('.age'))) expect(step).toMatch(/closed/);

    const finished = unwrap(await finishHandOvers(exporting(here)));
    expect(finished).toMatchObject({ stillOpen: 0 });
    expect(finished.written.map(({ bundleId }) => bundleId)).toEqual(open.map(({ id }) => id));
    expect(unwrap(await here.outbox.listOpenHandOvers())).toEqual([]);
    if (!isHandedOver) unwrap(await exportFrom(here, 'Counter 2'));
    const names = readdirSync(place.transferFolder);
    expect(names).toHaveLength(1);
    expect(filesWith(place.root, marker)).toEqual([]);

    const there = await terminalIn(place, 'Counter 2', { identity: organisation.identity });
    const imported = unwrap(await importTo(there, names[0] ?? ''));
    expect(imported.added).toHaveLength(10);
    expect(await here.law()).toMatchObject({ holds: true, captured: 10, counts: { 'handed-over': 10 } });
    expect(await there.law()).toMatchObject({ holds: true, captured: 10, counts: { waiting: 10 } });
  });
});

it('a copy that was taken away before it was closed brings nobody twice', async () => {
  const place = transferPlace();
  await killedAt('before it is closed', place.root);
  const [name = ''] = readdirSync(place.transferFolder);
  const there = await terminalIn(place, 'Counter 2', { identity: organisation.identity });
  expect(unwrap(await importTo(there, name)).added).toHaveLength(10);

  const again = { folder: path.join(place.root, 'vault'), secrets: await fixedSecrets() };
  const here = await terminalIn(place, 'Counter 1', again);
  const { written } = unwrap(await finishHandOvers(exporting(here)));
  expect(written.map((one) => one.name)).toEqual([name]);
  expect(unwrap(await importTo(there, name))).toMatchObject({ added: [], known: { length: 10 } });
});
