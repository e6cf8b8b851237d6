import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { findFocusKey } from '../../components/screen.tsx';
import { type HelpTopic, help as words } from '../../i18n/en/help.ts';
import { useWords } from '../../i18n/words.tsx';
import { useApp, useHelp, useVisit } from '../../stores/stores.ts';
import { sayScreen } from './screen-name.ts';
import { useHelpTopic } from './use-help-topic.ts';
import './help-drawer.css';

/** Help beside the work and not over it: it follows the steps of a visit until it is closed. Escape closes it. */
export function HelpDrawer() {
  const say = useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const topic = useHelpTopic();
  const toggle = useHelp((help) => help.toggle);
  const close = () => toggle('isBeside');
  const focusKey = useVisit((visit) => visit.focusKey);
  const returnTo = useRef(focusKey);
  returnTo.current = focusKey;

  // Closing brings the focus back to where it came from: the field of the work, or what opened the help.
  useEffect(() => {
    const opener = document.activeElement;
    title.current?.focus();
    return () => {
      if (document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected)
        return opener.focus();
      if (returnTo.current) findFocusKey(returnTo.current)?.focus();
    };
  }, []);

  return (
    <aside
      className="help scroll"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="help__head">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {say.t('help.title', { screen: sayScreen(topic, say) })}
        </h2>
        <IconButton icon={X} label={say.t('frame.close')} onPress={close} />
      </div>
      <HelpText topic={topic} />
    </aside>
  );
}

/** The same over a dialog. */
export function HelpDialog() {
  const say = useWords();
  const topic = useHelpTopic();
  const toggle = useHelp((help) => help.toggle);
  return (
    <Dialog
      isOpen
      onClose={() => toggle('isOver')}
      title={say.t('help.title', { screen: sayScreen(topic, say) })}
    >
      <HelpText topic={topic} />
    </Dialog>
  );
}

function HelpText({ topic }: { readonly topic: HelpTopic }) {
  const { t } = useWords();
  const isTraining = useApp((app) => app.status?.mode === 'training');
  return (
    <div className="help__text" aria-live="polite">
      <p className="help__what">{t(`help.topic.${topic}.what`)}</p>
      <dl className="help__points">
        <div>
          <dt>{t('help.do')}</dt>
          <dd>{t(`help.topic.${topic}.do`)}</dd>
        </div>
        {hasCustomer(topic) ? (
          <div>
            <dt>{t('help.customer')}</dt>
            <dd>{t(`help.topic.${topic}.customer`)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('help.wrong')}</dt>
          <dd>{t(`help.topic.${topic}.wrong`)}</dd>
        </div>
      </dl>
      {isTraining && topic === 'home' ? <p className="help__what">{t('help.tasks')}</p> : null}
    </div>
  );
}

type TopicWithCustomer = {
  [Topic in HelpTopic]: 'customer' extends keyof (typeof words.topic)[Topic] ? Topic : never;
}[HelpTopic];

const hasCustomer = (topic: HelpTopic): topic is TopicWithCustomer => 'customer' in words.topic[topic];
