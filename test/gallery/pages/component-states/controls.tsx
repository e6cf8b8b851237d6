import { Camera, Check, CircleAlert, Info, Lock, RefreshCw, Send, Trash2, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../../renderer/components/badge.tsx';
import { BrandMark } from '../../../../renderer/components/brand-mark.tsx';
import { Button } from '../../../../renderer/components/button.tsx';
import { CheckBox } from '../../../../renderer/components/check-box.tsx';
import { ChoiceButtons } from '../../../../renderer/components/choice-buttons.tsx';
import { Icon } from '../../../../renderer/components/icon.tsx';
import { IconButton } from '../../../../renderer/components/icon-button.tsx';
import { OptionCards } from '../../../../renderer/components/option-cards.tsx';
import { useWords } from '../../../../renderer/i18n/words.tsx';
import type { StatesOf } from '../components.tsx';

const nothing = () => undefined;

/** What is pressed or chosen, and the small marks. */
export const controls = {
  badge: () => {
    const { t } = useWords();
    return {
      positive: (
        <Badge icon={Wifi} tone="positive">
          {t('frame.connection.online')}
        </Badge>
      ),
      caution: (
        <Badge icon={CircleAlert} tone="caution">
          {t('frame.outbox.nearly-full')}
        </Badge>
      ),
      danger: (
        <Badge icon={WifiOff} tone="danger">
          {t('frame.connection.offline.no-line')}
        </Badge>
      ),
      plain: (
        <Badge icon={Info} tone="plain">
          {t('frame.outbox.empty')}
        </Badge>
      ),
      training: (
        <Badge icon={Info} tone="training">
          {t('frame.about.modes.training')}
        </Badge>
      ),
      accent: (
        <Badge icon={Check} tone="accent">
          {t('frame.tone.positive')}
        </Badge>
      ),
      'at work': (
        <Badge icon={RefreshCw} tone="plain" spinning>
          {t('frame.connection.unknown')}
        </Badge>
      ),
      'a long word': (
        <Badge icon={WifiOff} tone="danger">
          {t('frame.connection.offline.captive-portal')}
        </Badge>
      ),
    };
  },
  'brand-mark': () => ({ usual: <BrandMark />, large: <BrandMark large /> }),
  button: () => {
    const { t } = useWords();
    return {
      primary: (
        <Button kind="primary" iconAfter={Send} keyHint={t('frame.keys.enter')} onPress={nothing}>
          {t('send.saveAction')}
        </Button>
      ),
      'primary, not yet': (
        <Button kind="primary" iconAfter={Send} isDisabled onPress={nothing}>
          {t('send.saveAction')}
        </Button>
      ),
      secondary: (
        <Button icon={Camera} onPress={nothing}>
          {t('capture.again')}
        </Button>
      ),
      'secondary, not now': (
        <Button icon={Camera} isDisabled onPress={nothing}>
          {t('capture.again')}
        </Button>
      ),
      quiet: (
        <Button kind="quiet" onPress={nothing}>
          {t('journey.code.notArrived')}
        </Button>
      ),
      'quiet, not now': (
        <Button kind="quiet" isDisabled onPress={nothing}>
          {t('journey.code.notArrived')}
        </Button>
      ),
      danger: (
        <Button kind="danger" icon={Trash2} onPress={nothing}>
          {t('frame.cancel')}
        </Button>
      ),
      'with its key': (
        <Button keyHint={t('frame.keys.escape')} onPress={nothing}>
          {t('frame.back')}
        </Button>
      ),
    };
  },
  'check-box': () => {
    const { t } = useWords();
    const [isChecked, setChecked] = useState(false);
    const label = t('fields.label.hasOneName');
    return {
      empty: <CheckBox label={label} isChecked={isChecked} onChange={setChecked} />,
      checked: <CheckBox label={label} isChecked onChange={nothing} />,
      'not now': <CheckBox label={label} isChecked={false} isDisabled onChange={nothing} />,
      'checked, not now': <CheckBox label={label} isChecked isDisabled onChange={nothing} />,
    };
  },
  'choice-buttons': () => {
    const { t } = useWords();
    const choices = [
      { value: 'a', name: t('capture.other.camera'), about: t('capture.kind.about.card'), icon: Camera },
      { value: 'b', name: t('capture.other.file'), about: t('capture.kind.about.passport') },
    ];
    const usual = { label: t('capture.kind.label'), choices, onChoose: nothing, focusKey: 'choices' };
    return { usual: <ChoiceButtons {...usual} />, 'not now': <ChoiceButtons {...usual} isDisabled /> };
  },
  icon: () => ({
    small: <Icon icon={Lock} size="small" />,
    medium: <Icon icon={Lock} />,
    large: <Icon icon={Lock} size="large" />,
    'turns with the writing': <Icon icon={Send} directional />,
    'at work': <Icon icon={RefreshCw} spinning />,
  }),
  'icon-button': () => {
    const { t } = useWords();
    return {
      usual: <IconButton icon={Trash2} label={t('frame.cancel')} onPress={nothing} />,
      'not now': <IconButton icon={Trash2} label={t('frame.cancel')} isDisabled onPress={nothing} />,
      'turns with the writing': (
        <IconButton icon={Send} label={t('frame.back')} directional onPress={nothing} />
      ),
    };
  },
  'option-cards': () => {
    const { t } = useWords();
    const [value, setValue] = useState<string | null>(null);
    const label = t('capture.kind.label');
    const options = [
      { value: 'a', name: t('frame.about.modes.live'), about: t('capture.kind.about.card'), icon: Camera },
      { value: 'b', name: t('frame.about.modes.training'), about: t('capture.kind.about.passport') },
    ];
    const plain = options.map(({ value: key, name }) => ({ value: key, name }));
    return {
      'nothing chosen': <OptionCards label={label} options={options} value={value} onChange={setValue} />,
      chosen: <OptionCards label={label} options={options} value="a" onChange={nothing} />,
      'with a hint': (
        <OptionCards label={label} options={plain} value="a" hint={t('fields.optional')} onChange={nothing} />
      ),
      problem: (
        <OptionCards
          label={label}
          options={plain}
          value={null}
          problem={t('fields.list.unread')}
          onChange={nothing}
        />
      ),
      'not now': <OptionCards label={label} options={plain} value="b" isDisabled onChange={nothing} />,
      'one below the other': (
        <OptionCards label={label} options={options} value="b" stacked onChange={nothing} />
      ),
    };
  },
} satisfies Record<string, StatesOf>;
