/**
 * The life of one profile: a terminal over it is started and killed again and again while the weather changes; then it may
 * settle, and whoever it promised is counted. After each kill every byte of the profile is searched for what must not be there.
 */
import { createAcknowledgements } from './acknowledgements.ts';
import type { BuiltTerminal } from './build-terminal.ts';
import { commitsOf, type Finding, judge, type Verdict } from './judge.ts';
import { chooseKillMoment } from './kill-moment.ts';
import { createMarkerScan, type Hit } from './marker-scan.ts';
import { codeNeedles, customerNeedles, secretNeedles } from './planted-needles.ts';
import type { Breakage, Line, LineOf, Question, TerminalConfig } from './protocol.ts';
import { createSeeded, seedFor } from './seeded.ts';
import { openStage, type Stage, speed } from './stage.ts';
import { readSecrets } from './terminal/file-secret-store.ts';
import { startTerminal, type TerminalEnd } from './terminal-process.ts';
import { type Climate, startWeather } from './weather.ts';

export interface EpisodeOptions {
  readonly built: BuiltTerminal;
  readonly seed: number;
  readonly kills: number;
  readonly breakage?: Breakage | undefined;
  readonly climate?: Climate;
  /** What customers come for; everything when absent. */
  readonly journeys?: readonly [string, ...string[]];
  /** Real milliseconds in which everything must be settled at the end. */
  readonly settleWithinMs?: number;
  /** How far the terminal's wall clock is off in a run. */
  readonly clockOffsetOf?: (run: number) => number;
  /** Where the profile is to be: a disk that is too small, say. */
  readonly root?: string;
  /** A terminal that refuses to start is no surprise. */
  readonly mayRefuse?: boolean;
  /** Something more to be seen of the profile before it may settle. */
  readonly beforeSettling?: (
    stage: Stage,
    start: (mode: TerminalConfig['mode']) => Promise<TerminalEnd>,
  ) => Promise<readonly Finding[]>;
  /** Told how it goes, a line at a time. */
  readonly onProgress?: (text: string) => void;
}

/** What came of it. */
export interface EpisodeResult extends Verdict {
  readonly kills: number;
  readonly hits: readonly Hit[];
  readonly scannedBytes: number;
  /** What the terminals reported as bugs, and answers that nothing outside accounts for: each once, with how often. */
  readonly oddities: ReadonlyMap<string, number>;
  /** What was done in all these lives: each kind with how often. */
  readonly deeds: ReadonlyMap<string, number>;
  /** Requests that the twins answered or dropped. */
  readonly calls: number;
  /** Starts that found a submission in flight. */
  readonly killedInFlight: number;
}

const allJourneys: readonly [string, ...string[]] = [
  'payout-customer',
  'wallet-customer',
  'new-member',
  'gold-account',
  'one-visit',
];
/** People of one run; the next run's begin behind them. */
const peoplePerRun = 1000;

/** Lives one life. Its folder is gone when it resolves. */
export async function liveEpisode(options: EpisodeOptions): Promise<EpisodeResult> {
  const { built, seed, kills, breakage, climate = 'mixed', journeys = allJourneys } = options;
  const { settleWithinMs = 90_000, clockOffsetOf = () => 0, onProgress = () => {} } = options;
  const stage = await openStage(options.root);
  const { profile, secretsFile, clockStartedAt, twin, record } = stage;
  const scan = createMarkerScan([...customerNeedles(), ...secretNeedles(stage.secrets)]);
  const acknowledgements = createAcknowledgements();
  const violations: Finding[] = [];
  const oddities = new Map<string, number>();
  const deeds = new Map<string, number>();
  const hits: Hit[] = [];
  let killedInFlight = 0;
  let final: LineOf<'final'> | undefined;

  function answer(question: Question): string | boolean | null {
    if (question.what === 'code')
      return twin.inbox.read().find(({ sentTo }) => sentTo === question.sentTo)?.code ?? null;
    const captured = acknowledgements.captured().get(question.submissionId);
    return captured !== undefined && commitsOf(captured, twin.commits()).length > 0;
  }

  const countIn = (counts: Map<string, number>, text: string) =>
    void counts.set(text, (counts.get(text) ?? 0) + 1);
  const note = (text: string) => countIn(oddities, text);
  function hear(line: Line, run: number): void {
    switch (line.line) {
      case 'visit':
        countIn(
          deeds,
          acknowledgements.personOf(line.applicationId) === undefined ? 'begun' : 'taken up again',
        );
        acknowledgements.hear(line);
        return;
      case 'captured':
        if (line.supersedes !== undefined) countIn(deeds, 'captured anew');
        acknowledgements.hear(line);
        return;
      case 'intent':
        countIn(deeds, `${line.what} meant`);
        acknowledgements.hear(line);
        return;
      case 'kept':
        countIn(deeds, line.method);
        acknowledgements.hear(line);
        return;
      case 'attending':
        record.attend(line.person, line.isAtCounter);
        return;
      case 'bug':
        note(`bug in ${line.where}: ${line.message}`);
        return;
      case 'failed':
        note(`${line.method} failed: ${line.code}`);
        return;
      case 'started':
        if (!line.law.holds)
          violations.push({ what: `at start ${run} the law does not hold: ${JSON.stringify(line.law)}` });
        if (line.law.counts.sending > 0) killedInFlight += 1;
        return;
      case 'final':
        final = line;
        return;
      case 'ask':
        countIn(deeds, line.about.what === 'code' ? 'codes asked for' : 'decided by a person');
        return;
    }
  }

  function scanProfile(): void {
    for (const needle of codeNeedles(twin)) scan.add(needle);
    const { 'vault/master-key': key } = readSecrets(secretsFile).secrets;
    if (key !== undefined) for (const needle of secretNeedles({ 'vault/master-key': key })) scan.add(needle);
    hits.push(...scan.scanFolder(profile));
  }

  function start(mode: TerminalConfig['mode'], run: number, onLine: (line: Line) => void = () => {}) {
    // What a terminal that was killed had sent may still have been on its way; now it is not any more.
    record.leaveAll();
    const config: TerminalConfig = {
      ...{ mode, profile, secretsFile, speed, clockStartedAt, settleWithinMs },
      workerPath: built.workerPath,
      seed: seedFor(seed, run),
      firstPerson: 1 + run * peoplePerRun,
      clockOffsetMs: clockOffsetOf(run),
      origins: Object.fromEntries(Object.entries(twin.origins)),
      journeys: [...journeys],
      ...(breakage === undefined ? {} : { breakage }),
    };
    return startTerminal({
      ...{ built, config, answer },
      onLine: (line) => {
        hear(line, run);
        onLine(line);
      },
    });
  }

  async function liveAndDie(run: number): Promise<void> {
    let isKilled = false;
    let isUp = false;
    const moment = chooseKillMoment(createSeeded(seedFor(seed, run, 1)), () => {
      isKilled = true;
      terminal.kill();
    });
    const terminal = start('work', run, (line) => {
      isUp ||= line.line === 'started';
      moment.onLine(line);
    });
    stage.listen(moment.onRequest);
    const end = await terminal.ended;
    moment.cancel();
    if (!isKilled && options.mayRefuse && !isUp) note(`refused to start: ${end.code}`);
    else if (!isKilled) violations.push({ what: `run ${run} ended by itself: ${textOf(end)}` });
    scanProfile();
  }

  try {
    const weather = startWeather({
      ...{ twin, climate, spoilSecrets: stage.spoilSecrets },
      chance: createSeeded(seedFor(seed, 0, 2)),
    });
    for (let run = 0; run < kills; run += 1) {
      await liveAndDie(run);
      const soFar = `${run + 1} of ${kills} kills, ${acknowledgements.captured().size} captured`;
      if ((run + 1) % 10 === 0) onProgress(`seed ${seed}: ${soFar}`);
    }
    await weather.stop();
    const startAgain = (mode: TerminalConfig['mode']) => start(mode, kills).ended;
    violations.push(...((await options.beforeSettling?.(stage, startAgain)) ?? []));
    const end = await startAgain('settle');
    scanProfile();
    if (!final) throw new Error(`the terminal did not settle: ${textOf(end)}`);
    const evidence = { acknowledgements, final, commits: twin.commits(), repeats: record.repeats() };
    const verdict = judge(evidence);
    const findings = [...verdict.lost, ...verdict.duplicated, ...verdict.violations];
    onProgress(`seed ${seed}: settled, ${findings.length} findings ${JSON.stringify(findings.slice(0, 3))}`);
    return {
      ...verdict,
      ...{ kills, hits, oddities, deeds, killedInFlight },
      violations: [...violations, ...verdict.violations],
      scannedBytes: scan.scannedBytes(),
      calls: stage.calls(),
    };
  } finally {
    await stage.close();
  }
}

/** A terminal's exit code where its vault stays shut. */
export const refusal = 3;

const textOf = ({ code, signal, errors }: TerminalEnd) => `${code ?? signal} ${errors}`;
