import { toAsciiDigits } from '../../../../shared/domain/ascii-digits.ts';
import type { ServedFieldView } from '../../../../shared/domain/policy-holder.ts';
import { DateInput } from '../../../components/date-input.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { SearchList } from '../../../components/search-list.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useDefaultCountry } from '../details/default-country.ts';
import { PhoneFields } from '../details/phone-fields.tsx';
import { useProviderName } from '../use-step.ts';
import { isDay } from './show-value.ts';

/** As many answers as can be looked over at once; more are searched. */
const maxCards = 4;
/** Begins each answer's name in a group, so that "no answer" can't be one of the provider's. */
const answer = (value: string) => `=${value}`;
const noAnswer = 'none';

interface ServedFieldProps {
  readonly field: ServedFieldView;
  /** As typed; what the provider has while nothing is. */
  readonly value: string | boolean | undefined;
  readonly problem: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (value: string | boolean) => void;
  readonly onLeave: () => void;
}

/** The `data-focus-key` of a field. */
export const focusKeyOf = ({ name, kind }: Pick<ServedFieldView, 'name' | 'kind'>): string =>
  kind === 'phone' ? 'phoneNumber' : `served.${name}`;

/** One field of a served form, asked by its kind, in the provider's own words and their own direction. */
export function ServedField({ field, value, problem, isDisabled, onChange, onLeave }: ServedFieldProps) {
  const { t } = useWords();
  const provider = useProviderName();
  const country = useDefaultCountry();
  const { label, required, kind } = field;
  const text = typeof value === 'string' ? value : '';
  const hint = required ? t('policyHolder.form.required') : undefined;
  const common = { label, problem, hint, isDisabled, focusKey: focusKeyOf(field) };
  const typed = { ...common, value: text, onChange, onLeave };

  // A choice is made at once: there is nothing half typed about it.
  const choose = (chosen: string | boolean) => {
    onChange(chosen);
    onLeave();
  };

  switch (kind) {
    case 'text':
      return <TextInput {...typed} />;
    case 'email':
      return <TextInput {...typed} type="email" inputMode="email" leftToRight />;
    case 'number':
      return (
        <TextInput
          {...typed}
          inputMode="decimal"
          leftToRight
          onChange={(next) => onChange(toAsciiDigits(next))}
        />
      );
    case 'date': {
      const has = typeof field.value === 'string' && !isDay(field.value) ? field.value : undefined;
      return (
        <DateInput
          {...typed}
          hint={has === undefined ? hint : t('policyHolder.form.has', { provider, value: has })}
        />
      );
    }
    case 'phone':
      return (
        <fieldset className="served-form__phone">
          <legend className="field__label">{label}</legend>
          <PhoneFields
            draft={text}
            country={country}
            problem={problem}
            isDisabled={isDisabled}
            onChange={onChange}
            onLeave={onLeave}
          />
        </fieldset>
      );
    case 'boolean':
      return (
        <OptionCards
          {...common}
          options={[
            { value: 'yes', name: t('policyHolder.form.yes') },
            { value: 'no', name: t('policyHolder.form.no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(chosen) => choose(chosen === 'yes')}
        />
      );
    case 'choice':
      return field.choices.length > maxCards ? (
        <SearchList
          {...common}
          options={field.choices.map((choice) => ({ value: choice.value, text: choice.label }))}
          value={text === '' ? null : text}
          matches={(option, part) => option.toLowerCase().includes(part.trim().toLowerCase())}
          canBeEmpty={!required}
          onChange={(chosen) => onChange(chosen ?? '')}
          onLeave={onLeave}
        />
      ) : (
        <OptionCards
          {...common}
          options={[
            ...field.choices.map((choice) => ({ value: answer(choice.value), name: choice.label })),
            ...(required ? [] : [{ value: noAnswer, name: t('policyHolder.form.none') }]),
          ]}
          value={text === '' ? (required ? null : noAnswer) : answer(text)}
          onChange={(chosen) => choose(chosen === noAnswer ? '' : chosen.slice(1))}
        />
      );
    case 'unknown':
      return null;
  }
}
