import type { CountryCode } from 'libphonenumber-js/min';
import { memo, useMemo } from 'react';
import { SearchList } from '../../../components/search-list.tsx';
import { locales } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.tsx';
import { findsCountry, listCountries } from './phone-number.ts';

interface CountryInputProps {
  readonly country: CountryCode;
  readonly onChange: (country: CountryCode) => void;
  readonly onLeave: () => void;
  readonly isDisabled?: boolean;
}

/** The country of a phone number, searched by name or prefix. There is always one. Its list is long, and drawn anew for nothing else. */
export const CountryInput = memo(function CountryInput({
  country,
  onChange,
  onLeave,
  isDisabled = false,
}: CountryInputProps) {
  const { t, format, language } = useWords();
  const options = useMemo(
    () =>
      listCountries(format.country, locales[language]).map(({ country: value, text }) => ({ value, text })),
    [format, language],
  );
  return (
    <SearchList
      label={t('journey.details.country')}
      options={options}
      value={country}
      matches={findsCountry}
      focusKey="phoneCountry"
      isDisabled={isDisabled}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as CountryCode);
      }}
      onLeave={onLeave}
    />
  );
});
