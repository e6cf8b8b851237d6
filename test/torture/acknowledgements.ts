/** What a terminal said, kept by who listens: what it promised staff, and what it was told to take back. */
import type { LineOf, Row } from './protocol.ts';

/** A submission as it was made, in memory at first. */
export type Captured = LineOf<'captured'>;

/** A promise to staff: this is saved. */
export interface Promised {
  readonly row: Row;
  readonly person: number;
}

/** Everything that was said over the life of a profile. */
export interface Acknowledgements {
  readonly hear: (line: LineOf<'visit' | 'captured' | 'intent' | 'kept'>) => void;
  readonly captured: () => ReadonlyMap<string, Captured>;
  /** By submission, as it was promised last. */
  readonly promised: () => ReadonlyMap<string, Promised>;
  readonly personOf: (applicationId: string) => number | undefined;
  /** Whether somebody at the terminal wanted it to end there. */
  readonly isMeant: (row: Pick<Row, 'submissionId' | 'applicationId' | 'provider'>) => boolean;
  /** Confirmed visits that ended as finished, with the providers that staff did not go on without. */
  readonly finished: () => readonly {
    readonly applicationId: string;
    readonly journeyId: string;
    readonly skipped: ReadonlySet<string>;
  }[];
}

/** Nothing was said yet. */
export function createAcknowledgements(): Acknowledgements {
  const captured = new Map<string, Captured>();
  const promised = new Map<string, Promised>();
  const people = new Map<string, number>();
  const journeys = new Map<string, string>();
  const stopped = new Set<string>();
  const skipped = new Map<string, Set<string>>();
  const cancelled = new Set<string>();
  const finished = new Set<string>();

  return {
    hear: (line) => {
      switch (line.line) {
        case 'visit':
          people.set(line.applicationId, line.person);
          journeys.set(line.applicationId, line.journeyId);
          // Captured as an interrupted visit was left, which is looked at by nobody.
          for (const [id, one] of captured)
            if (one.applicationId === line.applicationId && one.person === undefined)
              captured.set(id, { ...one, person: line.person });
          return;
        case 'captured':
          captured.set(line.submissionId, line);
          return;
        case 'intent':
          if (line.what === 'stop') stopped.add(line.applicationId);
          if (line.what === 'cancel' && line.submissionId) cancelled.add(line.submissionId);
          if (line.what === 'skip' && line.provider)
            skipped.set(
              line.applicationId,
              new Set([...(skipped.get(line.applicationId) ?? []), line.provider]),
            );
          return;
        case 'kept':
          for (const row of line.submissions) promised.set(row.submissionId, { row, person: line.person });
          if (line.isFinished) finished.add(line.applicationId);
      }
    },
    captured: () => captured,
    promised: () => promised,
    personOf: (applicationId) => people.get(applicationId),
    isMeant: ({ submissionId, applicationId, provider }) =>
      stopped.has(applicationId) ||
      cancelled.has(submissionId) ||
      (skipped.get(applicationId)?.has(provider) ?? false),
    finished: () =>
      [...finished].map((applicationId) => ({
        applicationId,
        journeyId: journeys.get(applicationId) ?? '',
        skipped: skipped.get(applicationId) ?? new Set(),
      })),
  };
}
