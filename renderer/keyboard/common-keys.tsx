import { ArrowRightToLine, Delete, KeyboardOff } from 'lucide-react';
import { Icon } from '../components/icon.tsx';
import { useWords } from '../i18n/words.tsx';
import { KeyButton } from './key-button.tsx';

/** What every keyboard has to know of the place that it types into. */
export interface KeysProps {
  readonly place: HTMLElement;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** Takes back the last character, again and again while it is held. */
export function EraseKey({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <KeyButton look="act" label={t('keyboard.erase')} repeats onPress={onPress}>
      <Icon icon={Delete} />
    </KeyButton>
  );
}

/** On to the next field. */
export function NextKey({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <KeyButton look="act" label={t('keyboard.next')} onPress={onPress}>
      <Icon icon={ArrowRightToLine} directional />
    </KeyButton>
  );
}

/** Until the next touch of a field. */
export function CloseKey({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <KeyButton look="act" label={t('keyboard.close')} onPress={onPress}>
      <Icon icon={KeyboardOff} />
    </KeyButton>
  );
}
