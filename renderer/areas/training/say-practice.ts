import {
  type Detour,
  type PracticeFacts,
  type PracticeTaskId,
  practiceTasks,
} from '../../../shared/domain/practice-task.ts';
import type { Words } from '../../i18n/words.tsx';
import { journeyWords } from '../journey/journey-words.ts';

/** What is to be done next in a task, with the very words on the screen of what does it. Empty past its last step. */
export function sayPracticeStep(
  task: PracticeTaskId,
  place: number,
  { isOffline }: Pick<PracticeFacts, 'isOffline'>,
  { t }: Pick<Words, 't'>,
): string {
  const { steps } = practiceTasks[task];
  const step = steps[place];
  if (!step) return '';
  const send = t(isOffline ? 'send.saveAction' : 'journey.send.action');
  switch (step.id) {
    case 'line-gone':
      return t('practiceTasks.step.line-gone', { said: t('frame.connection.offline.no-line') });
    case 'begin':
      return t('practiceTasks.step.begin', { journey: sayJourney(task, { t }) });
    case 'agree':
      return t('practiceTasks.step.agree', { button: t('journey.consent.action') });
    case 'details':
    case 'address':
    case 'document': {
      const isLastForm = steps[place + 1]?.id === 'review';
      return t('practiceTasks.step.form', {
        screen: t(`journey.step.${step.id}`),
        button: t(isLastForm ? 'journey.details.action' : 'journey.goOn'),
      });
    }
    case 'review':
      return t('practiceTasks.step.review', { button: t('journey.review.action') });
    case 'send':
      return t('practiceTasks.step.send', { button: send });
    case 'send-lost':
      return t('practiceTasks.step.send-lost', { button: send });
    case 'code':
      return t('practiceTasks.step.code', {
        inbox: t('frame.training.open'),
        button: t('journey.code.action'),
      });
    case 'wrong-code':
      return t('practiceTasks.step.wrong-code', { button: t('journey.code.action') });
    case 'check':
      return t('practiceTasks.step.check', {
        button: t('journey.send.unclear.action'),
        answer: t('journey.send.unclear.yes'),
      });
    case 'new-code':
      return t('practiceTasks.step.new-code', { button: t('journey.code.resend') });
    case 'end':
      return t('practiceTasks.step.end', { button: t('journey.done.action') });
    case 'save':
      return t('practiceTasks.step.save', { button: send });
    case 'save-visit':
      return t('practiceTasks.step.save-visit', { button: t('journey.stop.save') });
    case 'leave':
      return t('practiceTasks.step.leave', { button: t('desk.saved.action') });
    case 'line-back':
      return t('practiceTasks.step.line-back');
  }
}

/** What stands in the way of the next step. */
export function sayDetour(
  task: PracticeTaskId,
  place: number,
  detour: Detour,
  { t }: Pick<Words, 't'>,
): string {
  const at = practiceTasks[task].steps[place]?.at;
  switch (detour) {
    case 'other-visit':
      return t('practiceTasks.detour.other-visit', { journey: sayJourney(task, { t }) });
    case 'looked-back':
      return t('practiceTasks.detour.looked-back', { screen: at ? t(`journey.step.${at}`) : '' });
    case 'passed':
      return t('practiceTasks.detour.passed');
  }
}

function sayJourney(task: PracticeTaskId, { t }: Pick<Words, 't'>): string {
  return t(journeyWords(practiceTasks[task].journeyId).name);
}
