import { ChevronDown } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';
import { FieldNote } from './text-input.tsx';
import { useListFollows } from './use-list-follows.ts';
import './select-input.css';
import './search-list.css';

export interface SearchOption {
  readonly value: string;
  /** What is shown and searched. */
  readonly text: string;
}

interface SearchListProps {
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly value: string | null;
  /** null: emptied again, where that is allowed. */
  readonly onChange: (value: string | null) => void;
  readonly onLeave?: () => void;
  /** Whether an option is meant by what was typed. `value` is empty where the option is not in the list any more. */
  readonly matches: (text: string, typed: string, value: string) => boolean;
  /** Whether the choice can be taken away again by emptying the field. */
  readonly canBeEmpty?: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
  readonly focusKey?: string;
}

const selectChosen = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
  if (currentTarget.value !== '') currentTarget.select();
};

/** A choice from a long list: typed, searched, or looked through; never free text. */
export function SearchList({
  label,
  options,
  value,
  onChange,
  onLeave,
  matches,
  canBeEmpty = false,
  hint,
  problem,
  isDisabled = false,
  focusKey,
}: SearchListProps) {
  const { t } = useWords();
  const fieldRef = useRef<HTMLInputElement>(null);
  useListFollows(fieldRef);
  // The list is filtered by what it shows, and what else an option is known by stands nowhere in it. Made once: another filter lets the
  // whole list be filtered again, at every key that is pressed in another field of the form.
  const filter = useMemo(() => {
    const values = new Map(options.map((option) => [option.text, option.value]));
    return (text: string, typed: string) => matches(text, typed, values.get(text) ?? '');
  }, [options, matches]);
  return (
    <ComboBox
      className="field search-list"
      value={value}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      onChange={(chosen) => {
        if (chosen !== null || canBeEmpty) onChange(chosen === null ? null : String(chosen));
      }}
      onBlur={() => onLeave?.()}
      menuTrigger="input"
      allowsEmptyCollection
      defaultItems={options}
      defaultFilter={filter}
    >
      <Label className="field__label">{label}</Label>
      <div className="search-list__line">
        <Input
          ref={fieldRef}
          className="field__input"
          autoComplete="off"
          // Whoever comes here searches for another entry: what is typed takes the place of the chosen one.
          // The list tells the field of its own focus, too, while somebody types: that is no coming here.
          onFocus={(event) => event.nativeEvent.isTrusted && selectChosen(event)}
          onClick={selectChosen}
          {...(focusKey ? { 'data-focus-key': focusKey } : {})}
        />
        <Button className="search-list__open" aria-label={t('fields.list.open', { field: label })}>
          <Icon icon={ChevronDown} size="small" />
        </Button>
      </div>
      <FieldNote hint={hint} problem={problem} />
      {/* Not over the on-screen keyboard, whose room is below the whole screen. */}
      <Popover className="list-popover" boundaryElement={document.getElementById('root') ?? document.body}>
        <ListBox<SearchOption>
          className="list scroll"
          renderEmptyState={() => <p className="list__item list__faint">{t('fields.list.none')}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.text} className="list__item">
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
