import { memo, type ReactNode, useMemo } from 'react';
import { type ApplicantField, fieldFacts } from '../../../../shared/domain/applicant.ts';
import { codeProviderOf } from '../../../../shared/journeys/journey.ts';
import type { FieldRequirement } from '../../../../shared/journeys/requirements.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { CheckBox } from '../../../components/check-box.tsx';
import { DateInput } from '../../../components/date-input.tsx';
import { SearchList } from '../../../components/search-list.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { isDay } from '../../../components/typed-date.ts';
import { locales } from '../../../i18n/languages.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { ChoiceInput } from './choice-input.tsx';
import { listCountryNames } from './countries.ts';
import { useDefaultCountry } from './default-country.ts';
import { hintOf, sayProblem } from './field-words.ts';
import { PhoneFields } from './phone-fields.tsx';
import { countryFrom, findsCountry, matchesCountry } from './phone-number.ts';
import type { DetailsForm } from './use-details-form.ts';

interface FieldInputProps {
  readonly requirement: FieldRequirement;
  readonly form: DetailsForm;
}

/** Sweden writes days as `YYYY-MM-DD`. */
const isoDay = new Intl.DateTimeFormat('sv-SE');

/** One field of the form, typed as its kind is. */
export function FieldInput({ requirement, form }: FieldInputProps) {
  const words = useWords();
  const { t } = words;
  const { field } = requirement;
  const { kind } = fieldFacts[field];
  const problem = form.problemOf(field);
  const value = form.valueOf(field);
  const { change, choose, leave } = form;
  const told = useMemo(
    () => ({
      onChange: (text: string) => change(field, text),
      onChoose: (text: string | null) => choose(field, text ?? ''),
      onLeave: () => leave(field),
    }),
    [field, change, choose, leave],
  );
  const shared = {
    label: t(`fields.label.${field}`),
    value,
    hint: sayHint(requirement, form, words),
    problem: problem && sayProblem(requirement, problem, codeProviderOf(form.journey) !== undefined, t),
    focusKey: field,
    isDisabled: form.isFrozen,
    ...told,
  };
  switch (kind) {
    case 'state':
      return place(
        'middle',
        <SearchList
          {...shared}
          // The list belongs to its country: another country, another list.
          key={`${form.valueOf('country')} ${form.states.options.length}`}
          options={form.states.options.map(({ code, name }) => ({ value: code, text: name }))}
          value={value === '' ? null : value}
          hint={form.states.isUnread ? t('fields.list.unread') : undefined}
          matches={matchesCountry}
          canBeEmpty
          onChange={shared.onChoose}
        />,
      );
    case 'choice':
      return place('line', <ChoiceInput shared={shared} requirement={requirement} form={form} />);
    case 'tick':
      return place(
        'line',
        <CheckBox
          label={shared.label}
          isChecked={value !== ''}
          isDisabled={shared.isDisabled}
          focusKey={field}
          onChange={(isChecked) => form.choose(field, isChecked ? 'yes' : '')}
        />,
      );
    default:
      return <TypedInput {...shared} kind={kind} />;
  }
}

/** What is typed, and depends on nothing but its own field: drawn anew where that has changed, and at no key in another one. */
const TypedInput = memo(function TypedInput({
  kind,
  ...shared
}: SharedInputProps & { readonly kind: 'text' | 'code' | 'email' | 'phone' | 'date' | 'country' }) {
  const { t, format } = useWords();
  const { clock } = useKiosk();
  const { focusKey: field, value } = shared;
  /** A day written out; of a document that has run out, said as long as there is time to ask for another one. */
  const sayDay = (day: string): string =>
    /ExpiryDate$/.test(field) && day < isoDay.format(clock.now())
      ? t('fields.expired', { day: format.day(day) })
      : format.day(day);
  switch (kind) {
    case 'text':
      return place(field === 'houseNumber' ? 'short' : 'long', <TextInput {...shared} />);
    case 'code':
      return place('short', <TextInput {...shared} leftToRight />);
    case 'email':
      return place('long', <TextInput {...shared} type="email" inputMode="email" leftToRight />);
    case 'phone':
      return <PhoneInput shared={shared} />;
    case 'date':
      return place('short', <DateInput {...shared} hint={isDay(value) ? sayDay(value) : shared.hint} />);
    case 'country':
      return place('middle', <CountryChoice shared={shared} />);
  }
});

/** What the inputs of all kinds have in common. */
export interface SharedInputProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  readonly focusKey: ApplicantField;
  readonly isDisabled: boolean;
  readonly onChange: (text: string) => void;
  /** Saves at once. null: taken away again. */
  readonly onChoose: (text: string | null) => void;
  readonly onLeave: () => void;
}

/** How much of a line a field takes: as much as what is usually in it. */
function place(size: 'long' | 'middle' | 'short' | 'line', input: ReactNode): ReactNode {
  return <div className={`details__field details__field--${size}`}>{input}</div>;
}

function sayHint(requirement: FieldRequirement, form: DetailsForm, { t }: Words): string | undefined {
  if (requirement.field === 'givenName' && form.valueOf('hasOneName') !== '') return t('fields.hint.oneName');
  const sendsCode = codeProviderOf(form.journey) !== undefined;
  return (
    hintOf(requirement.field, sendsCode, t) ??
    (isForFew(requirement, form) ? t('fields.optional') : undefined)
  );
}

/** Asked in the open, and yet nothing that everybody has. */
function isForFew({ field, need, place: where }: FieldRequirement, { application }: DetailsForm): boolean {
  if (need === 'required' || where === 'more') return false;
  if (['state', 'choice', 'tick'].includes(fieldFacts[field].kind)) return false;
  return !application.requirements.oneOf.some((group) => group.includes(field));
}

function PhoneInput({ shared }: { readonly shared: SharedInputProps }) {
  const phoneCountry = useVisit((visit) => visit.phoneCountry);
  const choosePhoneCountry = useVisit((visit) => visit.choosePhoneCountry);
  const defaultCountry = useDefaultCountry();
  return (
    <PhoneFields
      draft={shared.value}
      country={countryFrom(phoneCountry, defaultCountry)}
      problem={shared.problem}
      isDisabled={shared.isDisabled}
      onChange={(phoneNumber, country) => {
        choosePhoneCountry(country);
        shared.onChange(phoneNumber);
      }}
      onLeave={shared.onLeave}
    />
  );
}

function CountryChoice({ shared }: { readonly shared: SharedInputProps }) {
  const { format, language } = useWords();
  const options = useMemo(() => listCountryNames(format.country, locales[language]), [format, language]);
  return (
    <SearchList
      {...shared}
      options={options}
      value={shared.value === '' ? null : shared.value}
      matches={findsCountry}
      canBeEmpty
      onChange={shared.onChoose}
    />
  );
}
