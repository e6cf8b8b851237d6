import type { UpdateRefusal } from '../../shared/domain/update.ts';
import type { AuditLog } from '../audit/audit-log.ts';

/** What is written down of releases, and the last thing that was wrong with one. */
export interface UpdateNews {
  readonly offered: (version: string) => void;
  /** Without a version where nothing of the release could be believed. */
  readonly refuse: (why: UpdateRefusal, version?: string) => void;
  /** The feed has said something that is right. */
  readonly forgetRefusal: () => void;
  readonly refused: () => UpdateRefusal | undefined;
}

/** Each news once a start: a feed that says the same wrong thing all day fills no log. */
export function createUpdateNews(audit: AuditLog): UpdateNews {
  const told = new Set<string>();
  let refused: UpdateRefusal | undefined;
  function tell(key: string, write: () => void): void {
    if (told.has(key)) return;
    told.add(key);
    write();
  }
  return {
    offered: (version) => tell(`offered ${version}`, () => audit.write('update.offered', { version })),
    refuse: (why, version) => {
      refused = why;
      tell(`refused ${why} ${version ?? ''}`, () =>
        audit.write('update.refused', { why, ...(version !== undefined && { version }) }),
      );
    },
    forgetRefusal: () => {
      refused = undefined;
    },
    refused: () => refused,
  };
}
