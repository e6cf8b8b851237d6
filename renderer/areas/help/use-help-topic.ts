import type { HelpTopic } from '../../i18n/en/help.ts';
import { useDesk, useHelp, useOutboxItem, useOutboxList, useVisit } from '../../stores/stores.ts';
import { isFrozen, stepOf } from '../../stores/visit-state.ts';
import { topicOf } from './help-topic.ts';

/** What help is about right now; follows the screen. */
export function useHelpTopic(): HelpTopic {
  const parts = useHelp((help) => help.parts);
  const isOutboxOpen = useOutboxList((list) => list.isOpen);
  const hasEntry = useOutboxItem((item) => item.submissionId !== null);
  const application = useVisit((visit) => visit.application);
  const step = useVisit(stepOf) ?? null;
  const frozen = useVisit(isFrozen);
  const isParting = useVisit((visit) => visit.parting !== null);
  const isDeskOpen = useDesk((desk) => desk.isOpen);
  return topicOf({
    parts,
    outbox: isOutboxOpen ? (hasEntry ? 'entry' : 'list') : 'closed',
    step,
    isKindMissing: application?.problems.documentKind !== undefined && !frozen,
    enrolments: application?.enrolments ?? [],
    registration: application?.registration.state ?? null,
    isParting,
    isDeskOpen,
  });
}
