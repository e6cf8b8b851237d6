import type { ServedField, ServedForm } from '../../policy-holder-provider.ts';
import { findFieldEntries, isRecord } from './field-entries.ts';
import { readErrors, readField } from './read-field.ts';

/**
 * A served form as data for a screen, with the shape it came in. Never fails: what can't be read is counted, or
 * shown and not asked, and goes back as it came.
 */
export function readForm(shape: unknown, customerId?: string): ServedForm {
  const { entries, errors, unread } = findFieldEntries(shape);
  const byField = isRecord(errors) ? errors : {};
  const fields = entries.map((entry): ServedField => {
    const field = readField(entry);
    const more = Object.hasOwn(byField, field.name) ? readErrors(byField[field.name]) : [];
    return { ...field, errors: [...new Set([...field.errors, ...more])] };
  });
  const names = new Set(fields.map(({ name }) => name));
  const elsewhere = Object.entries(byField).flatMap(([name, about]) =>
    names.has(name) ? [] : readErrors(about),
  );
  return {
    customerId,
    fields,
    errors: isRecord(errors) ? elsewhere : readErrors(errors),
    unreadCount: unread,
    shape,
  };
}
