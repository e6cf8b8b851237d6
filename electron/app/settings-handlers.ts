import { ok } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** What the window may do with the settings that staff own. */
export function createSettingsHandlers(
  settings: SettingsStore,
  audit: AuditLog,
): HandlersOf<'settings.read' | 'settings.change'> {
  return {
    'settings.read': () => ok(settings.view()),
    'settings.change': ({ change }, { staff }) => {
      const changed = settings.change(change);
      if (changed.ok && staff) {
        for (const name of Object.keys(change))
          audit.write('settings.changed', { staffId: staff.staffId, name });
      }
      return changed;
    },
  };
}
