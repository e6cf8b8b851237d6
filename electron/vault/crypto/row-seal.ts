/**
 * The columns that are plain, because the drainer must search them, are not secret, but they decide what is sent: a state that
 * somebody or a bad disk changed could send a customer twice. Each row carries a code over them that only this vault's key makes.
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { associatedData } from './associated-data.ts';

/** A column as SQLite keeps it. */
export type Column = string | number | null;

/** NULL, the number 1 and the text "1" are three different things. */
function fieldOf(column: Column): string {
  if (column === null) return 'null';
  return `${typeof column} ${column}`;
}

/** The code over a row's columns, in a fixed order. */
export function sealRow(rowsKey: Uint8Array | KeyObject, table: string, columns: readonly Column[]): Buffer {
  return createHmac('sha256', rowsKey)
    .update(associatedData(table, ...columns.map(fieldOf)))
    .digest();
}

/** Whether the columns are as they were when the row was sealed. */
export function isRowIntact(
  rowsKey: Uint8Array | KeyObject,
  table: string,
  columns: readonly Column[],
  stored: unknown,
): boolean {
  const expected = sealRow(rowsKey, table, columns);
  return (
    stored instanceof Uint8Array && stored.length === expected.length && timingSafeEqual(stored, expected)
  );
}
