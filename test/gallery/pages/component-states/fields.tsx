import { useState } from 'react';
import { CodeInput } from '../../../../renderer/components/code-input.tsx';
import { DateInput } from '../../../../renderer/components/date-input.tsx';
import { SearchList } from '../../../../renderer/components/search-list.tsx';
import { SelectInput } from '../../../../renderer/components/select-input.tsx';
import { TextInput } from '../../../../renderer/components/text-input.tsx';
import { useWords } from '../../../../renderer/i18n/words.tsx';
import type { StatesOf } from '../components.tsx';

const nothing = () => undefined;
const startsWith = (text: string, typed: string) => text.toLowerCase().startsWith(typed.toLowerCase());

/** What is typed or picked. */
export const fields = {
  'text-input': () => {
    const { t } = useWords();
    const [value, setValue] = useState('');
    const label = t('fields.label.legalFullName');
    return {
      empty: <TextInput label={label} value={value} onChange={setValue} />,
      filled: <TextInput label={label} value="Siti Nurhaliza binti Ahmad" onChange={nothing} />,
      'with a hint': (
        <TextInput
          label={t('fields.label.middleName')}
          value=""
          hint={t('fields.optional')}
          onChange={nothing}
        />
      ),
      problem: <TextInput label={label} value="" problem={t('fields.list.unread')} onChange={nothing} />,
      'not now': <TextInput label={label} value="Émile Durand" isDisabled onChange={nothing} />,
      'from the left always': (
        <TextInput
          label={t('fields.label.email')}
          value="siti@example.com"
          type="email"
          leftToRight
          onChange={nothing}
        />
      ),
      'names of the world': (
        <TextInput label={label} value="محمد عبد الرحمن 李小龍 O’Brien" onChange={nothing} />
      ),
    };
  },
  'select-input': () => {
    const { t } = useWords();
    const [value, setValue] = useState<string | null>(null);
    const label = t('capture.kind.label');
    const options = (['front', 'back', 'page'] as const).map((key) => ({
      value: key,
      name: t(`capture.side.${key}`),
    }));
    return {
      'nothing chosen': <SelectInput label={label} options={options} value={value} onChange={setValue} />,
      chosen: <SelectInput label={label} options={options} value="page" onChange={nothing} />,
      'with a hint': (
        <SelectInput
          label={label}
          options={options}
          value="back"
          hint={t('fields.optional')}
          onChange={nothing}
        />
      ),
      problem: (
        <SelectInput
          label={label}
          options={options}
          value={null}
          problem={t('fields.list.unread')}
          onChange={nothing}
        />
      ),
      'not now': <SelectInput label={label} options={options} value="front" isDisabled onChange={nothing} />,
    };
  },
  'search-list': () => {
    const { t, format } = useWords();
    const [value, setValue] = useState<string | null>(null);
    const label = t('fields.label.country');
    const options = ['MY', 'SG', 'GB', 'AE', 'CN', 'ES'].map((code) => ({
      value: code,
      text: format.country(code),
    }));
    const usual = { label, options, matches: startsWith };
    return {
      'nothing chosen': <SearchList {...usual} value={value} onChange={setValue} />,
      chosen: <SearchList {...usual} value="MY" onChange={nothing} />,
      'with a hint': (
        <SearchList {...usual} value="SG" hint={t('fields.optional')} canBeEmpty onChange={nothing} />
      ),
      problem: <SearchList {...usual} value={null} problem={t('fields.list.unread')} onChange={nothing} />,
      'not now': <SearchList {...usual} value="AE" isDisabled onChange={nothing} />,
    };
  },
  'date-input': () => {
    const { t } = useWords();
    const [value, setValue] = useState('');
    const label = t('fields.label.dateOfBirth');
    return {
      empty: <DateInput label={label} value={value} onChange={setValue} />,
      filled: <DateInput label={label} value="1990-01-01" onChange={nothing} />,
      'with a hint': <DateInput label={label} value="" hint={t('fields.optional')} onChange={nothing} />,
      problem: (
        <DateInput label={label} value="2026-05-03" problem={t('fields.list.unread')} onChange={nothing} />
      ),
      'not now': <DateInput label={label} value="1990-01-01" isDisabled onChange={nothing} />,
    };
  },
  'code-input': () => {
    const { t } = useWords();
    const [value, setValue] = useState('');
    const with_ = (digits: string) => ({
      label: t('journey.code.label'),
      length: 6,
      value: digits,
      progress: t('journey.code.typed', { count: digits.length, length: 6 }),
      onChange: nothing,
    });
    return {
      empty: <CodeInput {...with_(value)} onChange={setValue} />,
      'half typed': <CodeInput {...with_('419')} />,
      whole: <CodeInput {...with_('419263')} />,
      wrong: <CodeInput {...with_('111111')} isInvalid />,
      'not now': <CodeInput {...with_('419263')} isDisabled />,
    };
  },
} satisfies Record<string, StatesOf>;
