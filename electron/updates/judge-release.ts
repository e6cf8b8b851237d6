import { compareVersions, type UpdateRefusal } from '../../shared/domain/update.ts';
import { isInShare } from './terminal-share.ts';
import type { PackageKind, UpdateFile, UpdateManifest } from './update-manifest.ts';

/** What a release is held against. */
export interface RunningTerminal {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  readonly kind: PackageKind;
  readonly vaultSchema: number;
  readonly terminalId: string;
  /** Percent of terminals that policy lets go first, at most. */
  readonly share: number;
}

/** What this terminal has seen of releases before. */
export interface ReleaseMemory {
  /** The latest signing that it saw. */
  readonly lastIssuedAt: number;
  /** Versions that did not work here. */
  readonly givenUp: readonly string[];
}

/** What a release that is ours means for this terminal now. */
export type ReleaseJudgement =
  | { readonly verdict: 'take'; readonly file: UpdateFile }
  /** This very version runs. */
  | { readonly verdict: 'current' }
  /** Newer, and not the turn of this terminal, or not the time. */
  | { readonly verdict: 'later' }
  | { readonly verdict: 'refuse'; readonly why: UpdateRefusal };

/** Further ahead than clocks go wrong: signed by mistake for a day to come, it would make this terminal deaf for all before it. */
export const clocksDifferMs = 24 * 60 * 60_000;

const refuse = (why: UpdateRefusal): ReleaseJudgement => ({ verdict: 'refuse', why });

/** Decides by the release and the terminal alone. Only for a release whose signature is right. */
export function judgeRelease(
  manifest: UpdateManifest,
  running: RunningTerminal,
  memory: ReleaseMemory,
  now: number,
): ReleaseJudgement {
  const { version } = manifest;
  const newer = compareVersions(version, running.version);
  if (manifest.issuedAt < memory.lastIssuedAt) return refuse(newer < 0 ? 'older' : 'replayed');
  if (newer < 0) return refuse('older');
  if (manifest.issuedAt > now + clocksDifferMs) return refuse('malformed');
  if (newer === 0) return { verdict: 'current' };
  if (manifest.notAfter <= now) return refuse('expired');
  if (memory.givenUp.includes(version)) return refuse('given-up');
  // No version may leave a vault behind that it can't open.
  if (manifest.vaultSchema < running.vaultSchema) return refuse('malformed');
  if (compareVersions(running.version, manifest.minimumVersion) < 0) return refuse('step-missing');
  const file = manifest.files.find(
    ({ platform, arch, kind }) =>
      platform === running.platform && arch === running.arch && kind === running.kind,
  );
  if (!file) return refuse('wrong-platform');
  if (manifest.notBefore > now) return { verdict: 'later' };
  const share = Math.min(manifest.share, running.share);
  return isInShare(running.terminalId, version, share) ? { verdict: 'take', file } : { verdict: 'later' };
}
