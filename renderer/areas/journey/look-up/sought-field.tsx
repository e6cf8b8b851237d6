import { CreditCard, Phone } from 'lucide-react';
import { readSought } from '../../../../shared/domain/member.ts';
import { OptionCards } from '../../../components/option-cards.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useLookUp } from '../../../stores/stores.ts';

/** Where typing and card readers go. */
export const soughtFocusKey = 'sought';

/** What a member is looked for by, and its value. */
export function SoughtField() {
  const { t } = useWords();
  const { by, text, isPending, lookBy, type } = useLookUp((lookUp) => lookUp);
  const isUnreadable = text.trim() !== '' && readSought(by, text) === undefined;
  return (
    <div className="look-up__sought">
      <OptionCards
        label={t('lookUp.by.label')}
        options={[
          { value: 'number', name: t('lookUp.by.number'), icon: CreditCard },
          { value: 'phone', name: t('lookUp.by.phone'), icon: Phone },
        ]}
        value={by}
        onChange={lookBy}
        isDisabled={isPending}
      />
      <TextInput
        // A field of its own each, so that a screen reader says that it is another one now.
        key={by}
        label={t(`lookUp.by.${by}`)}
        hint={t(`lookUp.hint.${by}`)}
        problem={isUnreadable ? t(`lookUp.unreadable.${by}`) : undefined}
        value={text}
        onChange={type}
        leftToRight
        {...(by === 'phone' ? { type: 'tel', inputMode: 'tel' } : {})}
        focusKey={soughtFocusKey}
        isDisabled={isPending}
      />
    </div>
  );
}
