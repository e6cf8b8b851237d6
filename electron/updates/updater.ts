/**
 * Leads a terminal to new versions: asks the feed, stages the file when nobody is there, tries the vault and switches in the maintenance
 * window. It does one thing at a time, each of which may fail or be broken off without leaving more than a file in its own folder.
 */
import type { UpdateStatus } from '../../shared/domain/update.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { UpdateFeed } from '../../shared/settings/update-feed.ts';
import type { UpdatesPolicy } from '../../shared/settings/updates-policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { FeedClient } from './feed-client.ts';
import { fetchUpdate } from './fetch-update.ts';
import { clocksDifferMs, judgeRelease, type RunningTerminal } from './judge-release.ts';
import { isQuiet, mayChangeNow, type TerminalMoment } from './may-change-now.ts';
import { readRelease } from './read-release.ts';
import { isAsSigned, removeStaged, stagedPath } from './staged-file.ts';
import type { TryStaged } from './try-staged.ts';
import type { UpdateInstaller } from './update-installer.ts';
import type { UpdateFile, UpdateManifest } from './update-manifest.ts';
import { type UpdateMemoryFile, updatesFolder, withGivenUp } from './update-memory.ts';
import { createUpdateNews } from './update-news.ts';
import { verifyRelease } from './verify-release.ts';

/** How often the feed is asked while it has nothing new. */
export const askEveryMs = 4 * 60 * 60_000;

/** A version that could not be tried, or not be switched to, has its next turn the night after. */
const tryEveryMs = 12 * 60 * 60_000;

export interface UpdaterParts {
  readonly feed: UpdateFeed;
  readonly client: FeedClient;
  readonly policy: UpdatesPolicy;
  readonly running: Omit<RunningTerminal, 'kind' | 'share'>;
  readonly installer: UpdateInstaller;
  readonly memory: UpdateMemoryFile;
  readonly profileDir: string;
  readonly moment: TerminalMoment;
  /** Asks the staged file itself, run as a program, whether it can open a copy of the vault. */
  readonly tryVault: TryStaged;
  /** Ends this process in order. The session starts whatever is in its place by then. */
  readonly restart: () => void;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** The updater of a terminal. */
export interface Updater {
  /** Does what is due. One call at a time; a second one meanwhile does nothing. Never rejects but for a bug. */
  readonly work: () => Promise<void>;
  readonly status: () => Pick<UpdateStatus, 'state' | 'offered' | 'refused'>;
}

/** What is known of the newest release. */
interface Known {
  readonly state: 'current' | 'later' | 'offered' | 'waiting' | 'ask-it';
  readonly offered?: string;
}

/** A release that is ours, and whose file is to be fetched at the next quiet minute. */
interface Wanted {
  readonly manifest: UpdateManifest;
  readonly file: UpdateFile;
  /** As it came. */
  readonly release: string;
}

/** Begins with what is staged from before, if it is still as it was signed. */
export function createUpdater(parts: UpdaterParts): Updater {
  const { feed, client, policy, installer, memory, moment, audit, clock } = parts;
  const folder = updatesFolder(parts.profileDir);
  const running: RunningTerminal = { ...parts.running, kind: installer.kind, share: policy.share };
  let known: Known = { state: 'current' };
  let askedAt: number | undefined;
  let wanted: Wanted | undefined;
  let isWorking = false;
  /** The next start is another version; this one still runs. */
  let isSwitched = false;
  const { refuse, ...news } = createUpdateNews(audit);

  /** Keeps what a release says about time, so that none before it is taken again. */
  function remember({ issuedAt }: UpdateManifest): void {
    if (issuedAt > memory.read().lastIssuedAt && issuedAt <= clock.now() + clocksDifferMs)
      memory.change({ lastIssuedAt: issuedAt });
  }

  function judge(manifest: UpdateManifest): UpdateFile | undefined {
    const judged = judgeRelease(manifest, running, memory.read(), clock.now());
    const { version } = manifest;
    switch (judged.verdict) {
      case 'refuse':
        // What is staged stays: an old release put out again takes no newer one away.
        if (!memory.read().staged) known = { state: 'current' };
        refuse(judged.why, version);
        return undefined;
      case 'current':
        known = { state: 'current' };
        return undefined;
      case 'later':
        known = { state: 'later', offered: version };
        return undefined;
      case 'take':
        news.offered(version);
        known = { state: installer.maySwitch() ? 'offered' : 'ask-it', offered: version };
        return installer.maySwitch() ? judged.file : undefined;
    }
  }

  async function ask(): Promise<void> {
    const read = await readRelease(client);
    // No line is no news: what was known stays.
    if (!read.ok) {
      if (read.error !== 'unreachable') refuse(read.error);
      return;
    }
    const verified = verifyRelease(read.value, feed.keys);
    if (!verified.ok) return refuse(verified.error);
    news.forgetRefusal();
    const file = judge(verified.value);
    remember(verified.value);
    wanted = undefined;
    if (news.refused() !== undefined) return;
    if (!file) return await dropStaged();
    const { staged } = memory.read();
    const release = Buffer.from(read.value).toString('utf8');
    const isHere = staged?.version === verified.value.version && (await isStagedAs(verified.value, file));
    if (isHere) {
      memory.change({ staged: { ...staged, release } });
      known = { state: 'waiting', offered: staged.version };
    } else wanted = { manifest: verified.value, file, release };
  }

  const isStagedAs = ({ version }: UpdateManifest, file: UpdateFile) =>
    isAsSigned(stagedPath(folder, version), file);

  async function dropStaged(): Promise<void> {
    if (memory.read().staged) memory.change({ staged: undefined });
    await removeStaged(folder);
  }

  async function stage({ manifest: { version }, file, release }: Wanted): Promise<void> {
    await dropStaged();
    const mayGoOn = () => isQuiet(moment);
    const staged = await fetchUpdate({ client, file, version, folder, mayGoOn });
    // Who comes to the terminal goes again; a line that is gone is asked for with the next question.
    if (!staged.ok && staged.error === 'interrupted') return;
    wanted = undefined;
    if (staged.ok) {
      memory.change({ staged: { version, release, triedAt: 0 } });
      audit.write('update.staged', { version });
      known = { state: 'waiting', offered: version };
    } else if (staged.error !== 'unreachable' && staged.error !== 'interrupted') {
      refuse(staged.error, version);
    }
  }

  /** The staged release, judged anew from its signature on: the folder is no safe place, and time has passed. */
  async function reopenStaged(): Promise<Result<{ manifest: UpdateManifest; file: UpdateFile }, 'gone'>> {
    const { staged } = memory.read();
    if (!staged) return err('gone');
    const verified = verifyRelease(Buffer.from(staged.release), feed.keys);
    if (!verified.ok) {
      refuse(verified.error, staged.version);
      await dropStaged();
      return err('gone');
    }
    const file = judge(verified.value);
    if (file && verified.value.version === staged.version) {
      if (await isStagedAs(verified.value, file)) {
        known = { state: 'waiting', offered: staged.version };
        return ok({ manifest: verified.value, file });
      }
      refuse('hash-mismatch', staged.version);
    }
    await dropStaged();
    return err('gone');
  }

  function noteTried(): void {
    const { staged } = memory.read();
    if (staged) memory.change({ staged: { ...staged, triedAt: clock.now() } });
  }

  /** Once a night. */
  const isToBeTried = () => {
    const { staged } = memory.read();
    return staged !== undefined && Math.abs(clock.now() - staged.triedAt) >= tryEveryMs;
  };

  const mayChange = () => mayChangeNow(moment, policy.window, clock.now());

  async function change(): Promise<void> {
    const reopened = await reopenStaged();
    if (!reopened.ok) return;
    const { manifest, file } = reopened.value;
    const { version, vaultSchema } = manifest;
    const staged = stagedPath(folder, version);
    noteTried();
    const trial = await parts.tryVault(staged, manifest);
    if (trial !== 'good') {
      // Somebody came, and the counts moved under it: that says nothing of the version.
      if (!mayChange()) return;
      refuse('trial-failed', version);
      // A keychain that was locked or a disk that was full is another night's; a vault that it can't lead over is not.
      if (trial === 'unclear') return;
      memory.change({ givenUp: withGivenUp(memory.read(), version) });
      known = { state: 'current' };
      return await dropStaged();
    }
    // The trial took its time. Asked again, and nothing is waited for between this and the switch but the file itself.
    if (!mayChange()) return;
    const from = running.version;
    memory.change({
      trying: {
        ...{ version, from, fromVaultSchema: running.vaultSchema, since: clock.now() },
        ...{ attempts: 0, isKept: false },
      },
    });
    const switched = await installer.switchTo(staged, file);
    if (!switched.ok) {
      memory.change({ trying: undefined });
      refuse(switched.error, version);
      return;
    }
    isSwitched = true;
    audit.write('update.switched', { from, version, vaultSchema });
    memory.change({ staged: undefined });
    await removeStaged(folder);
    restartIfQuiet();
  }

  /** The copy took its time, and somebody may have come: then they are served by this version, and the next quiet minute is the other one's. */
  function restartIfQuiet(): void {
    if (mayChange()) parts.restart();
  }

  async function doWhatIsDue(): Promise<void> {
    if (isSwitched) return restartIfQuiet();
    // One version at a time: the one that runs has to show that it works first.
    // One that could not be taken back waits for the next.
    const { trying } = memory.read();
    if (trying && !trying.isKept) return;
    const now = clock.monotonic();
    if (askedAt === undefined || now - askedAt >= askEveryMs) {
      askedAt = now;
      await ask();
    }
    if (wanted && isQuiet(moment)) await stage(wanted);
    if (isToBeTried() && mayChange()) await change();
  }

  return {
    work: async () => {
      if (isWorking) return;
      isWorking = true;
      try {
        await doWhatIsDue();
      } finally {
        isWorking = false;
      }
    },
    status: () => {
      const refused = news.refused();
      return {
        ...known,
        ...(memory.read().trying && !isSwitched && { state: 'on-trial' as const }),
        ...(refused !== undefined && { refused }),
      };
    },
  };
}
