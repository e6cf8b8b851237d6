import { type CalendarDate, parseDate } from '@internationalized/date';
import { type ClipboardEvent, type FocusEvent, useContext, useEffect, useRef, useState } from 'react';
import {
  DateField,
  DateFieldStateContext,
  DateSegment,
  Label,
  DateInput as Segments,
  useLocale,
} from 'react-aria-components';
import { FieldNote } from './text-input.tsx';
import { type DatePart, isDay, readDay, textOfParts } from './typed-date.ts';
import './text-input.css';
import './date-input.css';

interface DateInputProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or what was typed of a day, at the start; afterwards the field leads and `onChange` follows. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
  readonly focusKey?: string;
}

const asDate = (text: string): CalendarDate | null => (isDay(text) ? parseDate(text) : null);

/**
 * A day, typed part by part in the order of the language, or pasted as people write it. What is not a whole day, or one
 * that no calendar has, is handed on as it was typed: it is never bent into another day.
 */
export function DateInput({
  label,
  value,
  onChange,
  onLeave,
  hint,
  problem,
  isDisabled = false,
  focusKey,
}: DateInputProps) {
  const { locale } = useLocale();
  const [day, setDay] = useState(() => asDate(value));
  const typed = useRef(value);
  const isLeaving = useRef(false);
  const isRefused = useRef(false);

  const hear = (text: string) => {
    // Refusing a day empties the parts; what was typed stays what was typed.
    const isOnlyEmptied = isRefused.current && text === '';
    isRefused.current = false;
    if (isOnlyEmptied || text === typed.current) return;
    typed.current = text;
    onChange(text);
  };
  const change = (next: CalendarDate | null) => {
    // On leaving, the field would make the 28th of a 31 February: a day that nobody typed.
    isRefused.current = isLeaving.current && next !== null;
    setDay(isRefused.current ? null : next);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = readDay(event.clipboardData.getData('text'), locale);
    if (isDisabled || pasted === undefined) return;
    event.preventDefault();
    setDay(asDate(pasted));
  };
  const noteLeaving = ({ currentTarget, relatedTarget }: FocusEvent) => {
    isLeaving.current = !currentTarget.contains(relatedTarget);
  };
  const noteArriving = () => {
    isLeaving.current = false;
  };

  return (
    <div onBlurCapture={noteLeaving} onFocusCapture={noteArriving} onPasteCapture={paste}>
      <DateField
        className="field"
        value={day}
        granularity="day"
        shouldForceLeadingZeros
        isDisabled={isDisabled}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        onChange={change}
        onBlur={() => onLeave?.()}
      >
        <Label className="field__label">{label}</Label>
        <Segments className="field__input date" {...(focusKey ? { 'data-focus-key': focusKey } : {})}>
          {(segment) => <DateSegment segment={segment} className="date__part" />}
        </Segments>
        <Listener onText={hear} />
        <FieldNote hint={hint} problem={problem} />
      </DateField>
    </div>
  );
}

/** Tells what the parts on the screen stand for, each time that changes: the field itself tells of whole days only. */
function Listener({ onText }: { readonly onText: (text: string) => void }) {
  const segments = useContext(DateFieldStateContext)?.segments ?? [];
  const parts = segments.flatMap(({ type, text, isPlaceholder }): DatePart[] =>
    type === 'day' || type === 'month' || type === 'year'
      ? [{ type, text: isPlaceholder ? undefined : text }]
      : [],
  );
  const text = textOfParts(parts);
  const heard = useRef(text);
  useEffect(() => {
    if (heard.current === text) return;
    heard.current = text;
    onText(text);
  });
  return null;
}
