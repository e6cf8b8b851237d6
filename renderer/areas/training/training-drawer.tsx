import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { findFocusKey } from '../../components/screen.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useTraining, useVisit } from '../../stores/stores.ts';
import { FaultDial } from './fault-dial.tsx';
import { LineDial } from './line-dial.tsx';
import { TaskList } from './task-list.tsx';
import './training-drawer.css';

/**
 * The practice inbox, beside the work and not over it: the code is read here and typed there, as from a phone. Escape
 * closes it.
 */
export function TrainingDrawer() {
  const { t, format } = useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const messages = useTraining((training) => training.messages);
  const failure = useTraining((training) => training.failure);
  const close = useTraining((training) => training.close);
  const focusKey = useVisit((visit) => visit.focusKey);
  const returnTo = useRef(focusKey);
  returnTo.current = focusKey;

  // Closing brings the focus back to the field of the work that had it last, or to what opened the drawer.
  useEffect(() => {
    const opener = document.activeElement;
    title.current?.focus();
    return () => {
      if (document.activeElement !== document.body) return;
      const field = returnTo.current ? findFocusKey(returnTo.current) : null;
      if (field) field.focus();
      else if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <aside
      className="drawer scroll"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="drawer__head">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {t('training.title')}
        </h2>
        <IconButton icon={X} label={t('frame.close')} onPress={close} />
      </div>
      <p className="drawer__lead">{t('training.lead')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <ul className="drawer__messages" aria-live="polite">
        {messages.length === 0 ? <li className="drawer__empty">{t('training.empty')}</li> : null}
        {messages.map((message, place) => (
          <li key={`${message.sentAt} ${message.sentTo} ${message.code}`} className="message">
            <span className="message__to">{t('training.sentTo', { contact: message.sentTo })}</span>
            <strong className="message__code ltr">{message.code}</strong>
            <span className="message__when">
              {place === 0 && messages.length > 1
                ? format.besides(t('training.newest'), format.time(message.sentAt))
                : format.time(message.sentAt)}
            </span>
          </li>
        ))}
      </ul>
      <TaskList />
      <FaultDial />
      <LineDial />
    </aside>
  );
}
