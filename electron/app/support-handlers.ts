import { err, ok } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ExportFolder } from '../audit/export-folder.ts';
import type { CallContext } from '../ipc/call-context.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { collectBundle, type SupportSources } from '../support-bundle/collect-bundle.ts';
import { writeBundle } from '../support-bundle/write-bundle.ts';

/** Lets a supervisor write a support file. It is audited, whether it could be written or not. */
export function createSupportHandlers(parts: {
  /** Asked in the name of whoever calls. */
  readonly sources: (context: CallContext) => SupportSources;
  readonly folder: ExportFolder;
  readonly audit: AuditLog;
}): HandlersOf<'support.write-file'> {
  return {
    'support.write-file': async (_, context) => {
      const { staff } = context;
      if (!staff) throw new Error('a support file was asked for without staff');
      const { staffId } = staff;
      const written = await writeBundle(await collectBundle(parts.sources(context)), parts.folder);
      if (!written.ok) {
        parts.audit.write('support.file-written', { staffId, sizeBytes: 0, failure: written.error.code });
        return err(written.error);
      }
      parts.audit.write('support.file-written', { staffId, sizeBytes: written.value.sizeBytes });
      return ok(written.value);
    },
  };
}
