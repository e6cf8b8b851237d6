import type { ServedFieldView } from '../../../../shared/domain/policy-holder.ts';
import type { Words } from '../../../i18n/words.tsx';

/** What of a field decides how its value reads; a field that the form has no longer is text. */
export type ValueField = Pick<ServedFieldView, 'kind' | 'choices'>;

/** A value as people read it: the words of a choice, a day, yes or no. "" for nothing. */
export function showValue(
  field: ValueField | undefined,
  value: string | boolean | undefined,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? t('policyHolder.form.yes') : t('policyHolder.form.no');
  if (field?.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.label ?? value;
  return field?.kind === 'date' && isDay(value) ? format.day(value) : value;
}

/** `YYYY-MM-DD` of a day that exists: the only way in which a day is written unambiguously. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether the value is written with digits and Latin signs, from left to right in every language. */
export function isLeftToRight({ kind }: Pick<ServedFieldView, 'kind'>): boolean {
  return kind === 'number' || kind === 'email' || kind === 'phone';
}
