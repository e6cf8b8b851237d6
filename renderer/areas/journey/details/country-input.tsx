import type { CountryCode } from 'libphonenumber-js/min';
import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from '../../../components/icon.tsx';
import { locales } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.tsx';
import { listCountries, matchesCountry } from './phone-number.ts';
import '../../../components/select-input.css';
import './country-input.css';

interface CountryInputProps {
  readonly country: CountryCode;
  readonly onChange: (country: CountryCode) => void;
  readonly onLeave: () => void;
  readonly isDisabled?: boolean;
}

/** The country of a phone number: typed, searched by name or prefix, or chosen from the list; never free text. */
export function CountryInput({ country, onChange, onLeave, isDisabled = false }: CountryInputProps) {
  const { t, format, language } = useWords();
  const options = useMemo(() => listCountries(format.country, locales[language]), [format, language]);
  return (
    <ComboBox
      className="field country"
      value={country}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as CountryCode);
      }}
      onBlur={onLeave}
      menuTrigger="input"
      allowsEmptyCollection
      defaultItems={options}
      defaultFilter={matchesCountry}
    >
      <Label className="field__label">{t('journey.details.country')}</Label>
      <div className="country__line">
        <Input className="field__input" data-focus-key="country" />
        <Button className="country__open" aria-label={t('journey.details.openCountries')}>
          <Icon icon={ChevronDown} size="small" />
        </Button>
      </div>
      <Popover className="list-popover">
        <ListBox<(typeof options)[number]>
          className="list scroll"
          renderEmptyState={() => (
            <p className="list__item list__faint">{t('journey.details.countryNone')}</p>
          )}
        >
          {(option) => (
            <ListBoxItem id={option.country} textValue={option.text} className="list__item">
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
