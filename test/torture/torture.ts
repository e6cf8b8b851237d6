/** The torture as a whole: several profiles, side by side and one after the other, until so many terminals were killed. */
import { SubmissionState } from '../../shared/domain/submission.ts';
import { buildTerminal } from './build-terminal.ts';
import { type EpisodeOptions, type EpisodeResult, liveEpisode } from './episode.ts';
import { seedFor } from './seeded.ts';

export interface TortureOptions extends Omit<EpisodeOptions, 'built'> {
  /** Profiles at the same time. */
  readonly lanes: number;
  /** Kills of one profile, at most: a vault's ledger is read whole at each start. */
  readonly killsPerProfile?: number;
}

/** All profiles added up. */
export type TortureResult = EpisodeResult & { readonly profiles: number };

/** Tortures, and counts. */
export async function torture(options: TortureOptions): Promise<TortureResult> {
  const { kills, seed, lanes, killsPerProfile = 50, ...rest } = options;
  const built = await buildTerminal();
  try {
    const share = Math.min(killsPerProfile, Math.ceil(kills / lanes));
    const shares: number[] = [];
    for (let left = kills; left > 0; left -= share) shares.push(Math.min(share, left));
    const results: EpisodeResult[] = [];
    const waiting = [...shares.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, own] = next;
        results.push(await liveEpisode({ ...rest, built, seed: seedFor(seed, index), kills: own }));
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    return { ...results.reduce(addResults), profiles: results.length };
  } finally {
    built.remove();
  }
}

function addResults(one: EpisodeResult, other: EpisodeResult): EpisodeResult {
  const oddities = addCounts(one.oddities, other.oddities);
  const deeds = addCounts(one.deeds, other.deeds);
  const counts = Object.fromEntries(
    SubmissionState.options.map((state) => [state, one.counts[state] + other.counts[state]]),
  ) as EpisodeResult['counts'];
  return {
    ...{ counts, oddities, deeds },
    captured: one.captured + other.captured,
    lost: [...one.lost, ...other.lost],
    duplicated: [...one.duplicated, ...other.duplicated],
    violations: [...one.violations, ...other.violations],
    hits: [...one.hits, ...other.hits],
    kills: one.kills + other.kills,
    scannedBytes: one.scannedBytes + other.scannedBytes,
    calls: one.calls + other.calls,
    killedInFlight: one.killedInFlight + other.killedInFlight,
  };
}

function addCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  const sum = new Map(one);
  for (const [text, times] of other) sum.set(text, (sum.get(text) ?? 0) + times);
  return sum;
}

/** The line that it ends with. */
export function lastLine({ captured, counts, lost, duplicated, kills }: TortureResult): string {
  const states = [
    ...['accepted', 'waiting', 'sending', 'needs-customer', 'code-open', 'unknown'],
    ...['rejected', 'quarantined', 'handed-over', 'cancelled'],
  ] as const satisfies readonly string[];
  const stated = (states as readonly SubmissionState[]).map((state) => `${state}=${counts[state]}`);
  return [
    `captured=${captured}`,
    ...stated,
    `lost=${lost.length}`,
    `duplicated=${duplicated.length}`,
    `kills=${kills}`,
  ].join(' ');
}

/** Whether everybody is where they should be, once, and nothing of them where it should not. */
export function isClean({ lost, duplicated, violations, hits }: TortureResult): boolean {
  return lost.length + duplicated.length + violations.length + hits.length === 0;
}

/** What was found, for people, in lines. */
export function findingLines(result: TortureResult): readonly string[] {
  const { lost, duplicated, violations, hits, oddities } = result;
  const lines = (heading: string, findings: readonly object[]) =>
    findings.slice(0, 20).map((finding) => `${heading}: ${JSON.stringify(finding)}`);
  return [
    ...[...oddities].map(([text, times]) => `${times} x ${text}`),
    ...lines('lost', lost),
    ...lines('duplicated', duplicated),
    ...lines('wrong', violations),
    ...lines('found on the disk', hits),
  ];
}
