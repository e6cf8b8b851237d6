import { Language } from '../../../../shared/domain/language.ts';
import { SelectInput } from '../../../components/select-input.tsx';
import { languageNames } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useProviderName } from '../use-step.ts';

interface LanguageFieldProps {
  /** What the provider has. */
  readonly language: string;
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** The provider's language for the customer: theirs now, or one of those that the product is made for. */
export function LanguageField({ language, value, onChange }: LanguageFieldProps) {
  const { t } = useWords();
  const provider = useProviderName();
  const known: readonly string[] = Language.options;
  const codes = known.includes(language) ? known : [language, ...known];
  return (
    <SelectInput
      label={t('policyHolder.language.label', { provider })}
      options={codes.map((code) => ({ value: code, name: nameOfLanguage(code) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** A language by its own name; by its code where that is not known. */
export function nameOfLanguage(code: string): string {
  const { data } = Language.safeParse(code);
  return data ? languageNames[data] : code;
}
