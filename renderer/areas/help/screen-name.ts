import type { HelpTopic } from '../../i18n/en/help.ts';
import type { Words } from '../../i18n/words.tsx';

/** What staff call the screen of a text: by the words that stand on it, or on the button that opens it. */
export function sayScreen(topic: HelpTopic, { t }: Pick<Words, 't'>): string {
  switch (topic) {
    case 'home':
      return t('help.screen.home');
    case 'holderSignIn':
      return t('journey.step.sign-in');
    case 'servedForm':
      return t('journey.step.served-form');
    case 'lookUp':
      return t('journey.step.look-up');
    case 'checkDocument':
      return t('journey.step.check-document');
    case 'consent':
    case 'details':
    case 'address':
    case 'document':
    case 'pictures':
    case 'review':
    case 'code':
    case 'done':
      return t(`journey.step.${topic}`);
    case 'documentKind':
      return t('capture.kind.label');
    case 'camera':
    case 'flatbed':
    case 'file':
      return t('help.screen.pictures', { way: t(`capture.other.${topic}`) });
    case 'sendPlan':
      return t('journey.step.send');
    case 'sendResult':
      return t('help.screen.result');
    case 'sendUnclear':
      return t('journey.send.unclear.title');
    case 'saved':
      return t('desk.saved.title.customer');
    case 'desk':
      return t('desk.title');
    case 'outbox':
      return t('outbox.title');
    case 'outboxEntry':
      return t('outbox.item.facts');
    case 'ownPin':
      return t('team.ownPin.title');
    case 'report':
      return t('team.report.title');
    case 'team':
    case 'dashboard':
    case 'audit':
    case 'transfer':
    case 'credentials':
    case 'support':
      return t(`${topic}.title`);
  }
}
