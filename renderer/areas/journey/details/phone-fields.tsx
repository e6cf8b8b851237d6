import type { CountryCode } from 'libphonenumber-js/min';
import { useEffect, useMemo, useRef, useState } from 'react';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { CountryInput } from './country-input.tsx';
import {
  type PhoneFields as Fields,
  fromPhoneDraft,
  groupNational,
  toPhoneDraft,
  typeNational,
} from './phone-number.ts';

interface PhoneFieldsProps {
  /** The draft at the start; afterwards the fields lead and `onChange` follows. */
  readonly draft: string;
  readonly country: CountryCode;
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onChange: (draft: string, country: CountryCode) => void;
  readonly onLeave: () => void;
}

/** A phone number in two fields: country, and the number as people there write it. */
export function PhoneFields({
  draft,
  country,
  problem,
  isDisabled = false,
  onChange,
  onLeave,
}: PhoneFieldsProps) {
  const { t } = useWords();
  const [fields, setFields] = useState<Fields>(() => fromPhoneDraft(draft, country));
  const change = (next: Fields) => {
    setFields(next);
    onChange(toPhoneDraft(next), next.country);
  };
  const chooseCountry = (chosen: CountryCode) => change({ ...fields, country: chosen });
  const latest = useRef({ chooseCountry, onLeave });
  useEffect(() => {
    latest.current = { chooseCountry, onLeave };
  });
  // The same at every digit, as the list of the countries is.
  const ofCountry = useMemo(
    () => ({
      onChange: (chosen: CountryCode) => latest.current.chooseCountry(chosen),
      onLeave: () => latest.current.onLeave(),
    }),
    [],
  );
  return (
    <>
      <div className="details__field details__field--middle">
        <CountryInput country={fields.country} isDisabled={isDisabled} {...ofCountry} />
      </div>
      <div className="details__field details__field--middle">
        <TextInput
          label={t('fields.label.phoneNumber')}
          type="tel"
          inputMode="tel"
          leftToRight
          isDisabled={isDisabled}
          focusKey="phoneNumber"
          value={fields.national}
          onChange={(text) => change(typeNational(text, fields.country))}
          onLeave={() => {
            setFields({ ...fields, national: groupNational(fields) });
            onLeave();
          }}
          problem={problem}
        />
      </div>
    </>
  );
}
