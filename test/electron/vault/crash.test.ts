/** The writer is killed in the middle of its work, again and again over the same vault. What it was told is safe must be there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import type { SubmissionId } from '../../../shared/brand.ts';
import { unwrap } from '../../../shared/result.ts';
import { marker } from './support/specimens.ts';
import { filesWith, openVaultHere, vaultFolder } from './support/vault-folder.ts';

vi.setConfig({ testTimeout: 300_000 });

const rounds = 50;

/** Runs the writer and kills it some milliseconds after its first customer is safe; the lines that it got out. */
async function killedWriter(folder: string, afterMs: number): Promise<string[]> {
  const program = path.join(import.meta.dirname, 'support/crash-writer.ts');
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (data) => {
    output += data;
    if (output.includes('captured')) timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  const [code, signal] = await closed;
  clearTimeout(timer);
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  return output.split('\n').slice(0, -1);
}

it(`nothing acknowledged is lost and nothing is damaged in ${rounds} kills`, async () => {
  const folder = vaultFolder();
  const captured = new Set<string>();
  const leased = new Set<string>();
  const counts: number[] = [];
  let inMidWork = 0;

  for (let round = 0; round < rounds; round += 1) {
    // Spread evenly over the time of a few captures.
    const lines = await killedWriter(folder, (round * 7) % 50);
    for (const line of lines) {
      const [what, id = ''] = line.split(' ');
      if (what === 'captured') captured.add(id);
      if (what === 'leased') leased.add(id);
      if (what === 'count') counts.push(Number(id));
    }
    if (!lines.at(-1)?.startsWith('count')) inMidWork += 1;
    expect(filesWith(folder, marker)).toEqual([]);
  }

  const {
    file,
    host,
    findSubmission,
    readCaptured,
    readApplication,
    checkLaw,
    listSubmissions,
    listApplications,
  } = openVaultHere(folder);
  for (const id of captured) {
    const submissionId = id as SubmissionId;
    const found = unwrap(findSubmission(submissionId));
    if (leased.has(id)) expect(found).toMatchObject({ state: 'sending', attempts: 1 });
    expect(['waiting', 'sending']).toContain(found?.state);
    expect(unwrap(readCaptured(submissionId))).toContain(marker);
    expect(found && unwrap(readApplication(found.applicationId))).toContain(marker);
  }
  const { submissions, unreadable } = unwrap(listSubmissions({}));
  expect(unreadable).toEqual([]);
  // Committed and not acknowledged: there is at most one in a round, and it is whole.
  expect(submissions.length - captured.size).toBeLessThanOrEqual(rounds);
  expect(unwrap(listApplications())).toHaveLength(submissions.length);
  expect(unwrap(checkLaw())).toMatchObject({ holds: true, captured: submissions.length });
  expect(new Set(counts).size).toBe(counts.length);
  host.close();

  const database = new Database(file);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
  // The kills came where they can hurt.
  expect(captured.size).toBeGreaterThanOrEqual(rounds);
  expect(inMidWork).toBeGreaterThan(rounds / 2);
  console.log(
    `kills=${rounds} in-mid-work=${inMidWork} captured=${captured.size} unacknowledged=${submissions.length - captured.size} lost=0`,
  );
});
