import type { HandlersOf } from '../ipc/handlers.ts';
import type { Members } from './members.ts';

/** What the window may ask about members. */
export function createMembersHandlers(members: Members): HandlersOf<'members.find' | 'members.read-quota'> {
  return {
    'members.find': ({ applicationId, by, text }) => members.find(applicationId, by, text),
    'members.read-quota': () => members.readQuota(),
  };
}
