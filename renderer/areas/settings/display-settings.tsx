import { Info, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import type { Language } from '../../../shared/domain/language.ts';
import type { SettingName } from '../../../shared/settings/settings.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { OptionCards } from '../../components/option-cards.tsx';
import { languageNames } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/words.tsx';
import { useApp } from '../../stores/stores.ts';
import { BarPopover } from '../frame/bar-popover.tsx';
import { AboutDialog } from './about-dialog.tsx';
import './display-settings.css';

const textSizes = ['1', '1.15', '1.3'] as const;
const scaleOf = { '1': 1, '1.15': 1.15, '1.3': 1.3 } as const;

/** Language, size of the text, contrast. What policy fixes is shown and can't be changed. */
export function DisplaySettings() {
  const { t, language } = useWords();
  const languages = useApp((app) => app.status?.languages ?? []);
  const settings = useApp((app) => app.settings);
  const fixedByPolicy = useApp((app) => app.fixedByPolicy);
  const changeSetting = useApp((app) => app.changeSetting);
  const failure = useApp((app) => app.failure);
  // Policy may say for good that it always comes, or never.
  const mayAskForKeyboard = useApp(({ status }) => (status?.onScreenKeyboard ?? 'touch') === 'touch');
  const isKeyboardAsked = useApp((app) => app.isKeyboardAsked);
  const askForKeyboard = useApp((app) => app.askForKeyboard);
  const [isAboutOpen, setAboutOpen] = useState(false);
  const isFixed = (name: SettingName) => fixedByPolicy.includes(name);
  const fixedHint = (name: SettingName) => (isFixed(name) ? t('tools.settings.fixed') : undefined);
  return (
    <>
      <BarPopover
        icon={Settings2}
        word={languageNames[language]}
        foldsAt={2}
        name={t('tools.settings.label')}
        title={t('tools.settings.title')}
      >
        {(close) => (
          <>
            {failure ? <FailureNotice failure={failure} /> : null}
            <OptionCards<Language>
              label={t('tools.settings.language')}
              options={languages.map((value) => ({ value, name: languageNames[value] }))}
              value={settings.staffLanguage}
              onChange={(value) => void changeSetting('staffLanguage', value)}
              isDisabled={isFixed('staffLanguage')}
              hint={fixedHint('staffLanguage')}
            />
            <OptionCards
              label={t('tools.settings.text')}
              options={textSizes.map((value) => ({ value, name: t(`tools.settings.textSize.${value}`) }))}
              value={textSizes.find((size) => scaleOf[size] === settings.textScale) ?? '1'}
              onChange={(value) => void changeSetting('textScale', scaleOf[value])}
              isDisabled={isFixed('textScale')}
              hint={fixedHint('textScale')}
            />
            <Switch
              className="switch"
              isSelected={settings.highContrast}
              onChange={(on) => void changeSetting('highContrast', on)}
              isDisabled={isFixed('highContrast')}
            >
              <span className="switch__track" aria-hidden="true">
                <span className="switch__knob" />
              </span>
              <span className="switch__words">
                {t('tools.settings.contrast')}
                <small>{fixedHint('highContrast') ?? t('tools.settings.contrastAbout')}</small>
              </span>
            </Switch>
            {mayAskForKeyboard ? (
              <Switch className="switch" isSelected={isKeyboardAsked} onChange={askForKeyboard}>
                <span className="switch__track" aria-hidden="true">
                  <span className="switch__knob" />
                </span>
                <span className="switch__words">
                  {t('keyboard.show')}
                  <small>{t('keyboard.showAbout')}</small>
                </span>
              </Switch>
            ) : null}
            <Button
              kind="quiet"
              icon={Info}
              onPress={() => {
                close();
                setAboutOpen(true);
              }}
            >
              {t('frame.about.open')}
            </Button>
          </>
        )}
      </BarPopover>
      <AboutDialog isOpen={isAboutOpen} onClose={() => setAboutOpen(false)} />
    </>
  );
}
