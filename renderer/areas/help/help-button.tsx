import { CircleQuestionMark } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useHelp } from '../../stores/stores.ts';
import './help-button.css';

/** In the top bar: help for the screen below, with the key that does the same. Both fold away where the bar is narrow. */
export function HelpButton() {
  const { t } = useWords();
  const isOpen = useHelp((help) => help.isBeside);
  const toggle = useHelp((help) => help.toggle);
  return (
    <Button className="bar-button" aria-expanded={isOpen} onPress={() => toggle('isBeside')}>
      <Icon icon={CircleQuestionMark} size="small" />
      <span data-folds-at="2">{t('help.open')}</span>
      <span className="key-hint" data-folds-at="2" aria-hidden="true">
        {t('help.key')}
      </span>
    </Button>
  );
}

/** In the head of a dialog, from where the bar can't be reached. */
export function DialogHelpButton() {
  const { t } = useWords();
  const toggle = useHelp((help) => help.toggle);
  return (
    <span className="dialog-help">
      <IconButton icon={CircleQuestionMark} label={t('help.open')} onPress={() => toggle('isOver')} />
    </span>
  );
}
