import type { DocumentField } from '../../../../shared/documents/document-read.ts';
import { isNamePart } from '../../../../shared/documents/read-fields.ts';
import type { ZonePart } from '../../../../shared/documents/zone/zone-format.ts';
import { zoneFormats } from '../../../../shared/documents/zone/zone-formats.ts';
import {
  type ApplicantDraft,
  type ApplicantField,
  ApplicantField as ApplicantFields,
} from '../../../../shared/domain/applicant.ts';
import type {
  AcceptedRead,
  ConfusableMark,
  DocumentState,
  OpenDisagreement,
  PictureStrip,
} from '../../../../shared/domain/document-state.ts';
import type { PictureSide } from '../../../../shared/domain/picture.ts';
import { lineOfStrip } from './strip-parts.ts';

/** Where in a picture a value was read, for the strip beside it. */
export interface ReadPlace {
  readonly side: PictureSide;
  readonly origin: 'zone' | 'barcode';
  /** Of a zone, from 1; absent where the value is made of several lines. */
  readonly line?: number;
  readonly strip?: PictureStrip;
}

/** One field that was read: what the form has, what the document says, and what a person has to do about it. */
export interface CheckRow {
  readonly field: ApplicantField;
  readonly value: string;
  readonly origin: 'zone' | 'barcode' | 'typed';
  readonly disagreement?: OpenDisagreement;
  readonly needsConfirmation: boolean;
  /** A check digit answers for all of it. */
  readonly isChecked: boolean;
  readonly mayBeCut: boolean;
  /** What the document says, with the places at which the eye has to decide. */
  readonly read: string;
  readonly marks: readonly ConfusableMark[];
  /** As the zone writes it, where the form has it otherwise: the marks are in these characters. */
  readonly code?: string;
  readonly place: ReadPlace;
}

/** Every field that was read, what needs somebody first: disagreements, then names, then the rest in the order of the form. */
export function checkRows(document: DocumentState, draft: ApplicantDraft): readonly CheckRow[] {
  const rows = ApplicantFields.options.flatMap((field): CheckRow[] => {
    const read = document.reads.find(({ suggestions }) => suggestions[field] !== undefined);
    return read ? [rowOf(field, read, document, draft)] : [];
  });
  const rank = ({ disagreement, needsConfirmation }: CheckRow) =>
    disagreement ? 0 : needsConfirmation ? 1 : 2;
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

function rowOf(
  field: ApplicantField,
  read: AcceptedRead,
  { origins, disagreements, namesToConfirm }: DocumentState,
  draft: ApplicantDraft,
): CheckRow {
  const suggestion = read.suggestions[field];
  const from = suggestion?.from ?? [];
  const parts = from.map((part) => read.fields[part]);
  const disagreement = disagreements.find((one) => one.field === field);
  const [only, ...others] = from;
  // A value of several parts stands elsewhere than they do: its characters can't be pointed at.
  const marks = only && others.length === 0 ? read.marks.filter((mark) => mark.field === only) : [];
  const written = only ? (read.fields[only]?.value ?? '') : '';
  return {
    field,
    value: draft[field] ?? '',
    origin: origins[field] ?? 'typed',
    ...(disagreement ? { disagreement } : {}),
    needsConfirmation: namesToConfirm.includes(field),
    isChecked: parts.length > 0 && parts.every((part) => part?.checked),
    mayBeCut: parts.some((part) => part?.mayBeCut),
    read: suggestion?.value ?? '',
    marks,
    ...(marks.length > 0 && written !== suggestion?.value ? { code: written } : {}),
    place: placeOf(read, from),
  };
}

/** The line of the zone, where all parts stand in one; else the whole strip. */
function placeOf({ side, origin, format, strip }: AcceptedRead, from: readonly DocumentField[]): ReadPlace {
  const whole = { side, origin, ...(strip ? { strip } : {}) };
  if (!format) return whole;
  const { parts, lines } = zoneFormats[format];
  const lineOf = (part: DocumentField) => parts[partOf(part)]?.line;
  const [line, ...others] = new Set(from.map(lineOf));
  if (line === undefined || others.length > 0) return whole;
  if (!strip) return { ...whole, line: line + 1 };
  return { ...whole, line: line + 1, strip: lineOfStrip(strip, line, lines) };
}

const partOf = (field: DocumentField): ZonePart => (isNamePart(field) ? 'names' : (field as ZonePart));
