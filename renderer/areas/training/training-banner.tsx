import { FlaskConical, Inbox } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useTraining } from '../../stores/stores.ts';
import './training-banner.css';

/** On every screen of a terminal in training; opens the practice inbox once somebody is signed in. */
export function TrainingBanner() {
  const { t } = useWords();
  const isSignedIn = useSession((session) => session.session?.state === 'signed-in');
  const open = useTraining((training) => training.open);
  const unread = useTraining((training) => training.unread);
  const toggle = useTraining((training) => training.toggle);
  return (
    <div className="training-banner">
      <Icon icon={FlaskConical} size="small" />
      <p className="training-banner__words">{t('frame.training.banner')}</p>
      {isSignedIn ? (
        <Button className="training-banner__open" aria-expanded={open} onPress={toggle}>
          <Icon icon={Inbox} size="small" />
          <span>{t('frame.training.open')}</span>
          <span className="training-banner__unread" role="status">
            {unread > 0 ? t('frame.training.unread', { count: unread }) : ''}
          </span>
        </Button>
      ) : null}
    </div>
  );
}
