/** What stands on each side of each kind of document. In millimetres. */
import { createSeeded, type Seeded, seedFor } from '../../../torture/seeded.ts';
import { documentSizes } from '../invent/document-kinds.ts';
import type { SpecimenDocument } from '../invent/specimen-document.ts';
import { drawPortrait } from './draw-portrait.ts';
import { type Area, drawZone } from './draw-zone.ts';
import { drawChip, drawEmblem, drawHologram, drawSignature, print, printFields } from './printing.ts';
import { colour, type Pen } from './surface.ts';
import type { Template } from './templates.ts';

/** Where what can be read stands. */
export interface Marks {
  readonly zone: readonly Area[];
  readonly barcode?: Area;
}

/** A side that is being drawn. */
export interface Side {
  readonly pen: Pen;
  readonly document: SpecimenDocument;
  readonly template: Template;
  readonly seeded: Seeded;
}

const shown = (date: string) => date.split('-').reverse().join('.');

function drawHead({ pen, document, template }: Side, width: number, scale: number): void {
  const { band, titleFont } = template;
  if (band !== undefined) {
    pen.fillStyle = colour(band, 55, 40, 0.85);
    pen.fillRect(0, 0, width, 9 * scale);
  }
  const ink = band === undefined ? colour(template.hues[0], 60, 25) : '#ffffff';
  drawEmblem(pen, 6.5 * scale, 4.6 * scale, 3.1 * scale, template.hues[1]);
  print(pen, document.stateName, 12 * scale, 4.3 * scale, {
    font: titleFont,
    size: 2.9 * scale,
    weight: 700,
    ink,
    widest: width * 0.5,
  });
  print(pen, template.title, 12 * scale, 7.6 * scale, {
    font: titleFont,
    size: 2.2 * scale,
    ink,
    widest: width * 0.5,
  });
  print(pen, document.number, width - 25 * scale, 6.2 * scale, {
    font: template.textFont,
    size: 3.1 * scale,
    weight: 700,
    ink,
    widest: 22 * scale,
  });
}

const aboutPerson = ({ document: { person, stateCode, expiry, number } }: Side) =>
  [
    ['Surname / Nom', person.surname],
    ['Given names / Prénoms', person.given],
    ['Nationality / Nationalité', `${person.nationality}   Sex / Sexe  ${person.sex}`],
    ['Date of birth / Date de naissance', `${shown(person.birth)}   ${stateCode}`],
    ['Document no. / No du document', number],
    ['Date of expiry / Date d’expiration', shown(expiry)],
  ] as const;

/** The face again, of the same person: the seed of its chance is the document's alone. */
const face = (document: SpecimenDocument) => createSeeded(seedFor(document.seed, 21));

function drawCardFront(side: Side): Marks {
  const { pen, document, template, seeded } = side;
  const { width, height } = documentSizes[document.kind];
  drawHead(side, width, 1);
  const left = template.portraitSide === 'left';
  const portrait = { x: left ? 4 : width - 29, y: 14, width: 25, height: 32.5 };
  drawPortrait(pen, portrait, face(document), document.template % 2 === 1);
  const x = left ? 33 : template.hasChip ? 18 : 6;
  printFields(pen, aboutPerson(side), { x, y: 12.6, step: 6.1, widest: left ? 34 : 36 }, template.textFont);
  if (template.hasChip) drawChip(pen, left ? 70 : 4, 18);
  pen.globalAlpha = 0.35;
  drawPortrait(pen, { x: left ? 70 : 45, y: 32, width: 11, height: 14.3 }, face(document), true);
  pen.globalAlpha = 1;
  drawHologram(pen, portrait.x + (left ? 24 : 2), 41, 6.5, seeded);
  drawSignature(pen, { x: x + 2, y: height - 5.5, width: 22, height: 4 }, seeded);
  return { zone: [] };
}

const zoneStandings = [
  { left: 4.4, foot: 4.2, spacing: 6 },
  { left: 5.2, foot: 3.6, spacing: 5.3 },
  { left: 4, foot: 5, spacing: 6.35 },
  { left: 4.8, foot: 4, spacing: 5.7 },
] as const;

/** The white field that many issuers print the zone on; the others print it on the pattern. */
function drawZoneField({ pen, document }: Side, width: number, height: number, top: number): void {
  if (document.template % 2 === 0) return;
  pen.fillStyle = colour(0, 0, 100, 0.72);
  pen.fillRect(0, top, width, height - top);
}

function drawStandingZone(side: Side, width: number, height: number): Area[] {
  const { pen, document, seeded } = side;
  const lines = document.zone ?? [];
  const standing = zoneStandings[document.template % zoneStandings.length] ?? zoneStandings[0];
  const left = Math.min(standing.left, (width - (lines[0]?.length ?? 0) * 2.54) / 2);
  const foot = height - standing.foot;
  drawZoneField(side, width, height, foot - (lines.length - 1) * standing.spacing - 5);
  return drawZone(pen, lines, { left, foot, spacing: standing.spacing }, document.template, seeded);
}

function drawCardBack(side: Side): Marks {
  const { pen, document, template, seeded } = side;
  const { width, height } = documentSizes[document.kind];
  const fields = [
    ['Address / Adresse', document.address.join(', ')],
    ['Authority / Autorité', `MINISTRY OF THE INTERIOR, ${document.stateName}`],
    ['Date of issue / Date de délivrance', shown(document.issued)],
    ['Height / Taille', `${150 + (document.seed % 45)} cm`],
  ] as const;
  printFields(pen, fields, { x: 6, y: 4.5, step: 6.2, widest: 46 }, template.textFont);
  drawHologram(pen, width - 13, 12, 8, seeded);
  if (template.hasChip) {
    pen.fillStyle = '#2b2b33';
    for (let at = 0; at < 40; at += 1) if (seeded.chance(0.55)) pen.fillRect(56 + at * 0.32, 5, 0.3, 8);
  }
  return { zone: drawStandingZone(side, width, height) };
}

/** Passports and the large cards: the face beside the fields, the zone below. */
function drawPage(side: Side): Marks {
  const { pen, document, template, seeded } = side;
  const { width, height } = documentSizes[document.kind];
  const scale = height / 62;
  drawHead(side, width, scale);
  const left = template.portraitSide === 'left';
  const tall = height * 0.46;
  const portrait = { x: left ? 5 : width - tall * 0.77 - 5, y: 11 * scale, width: tall * 0.77, height: tall };
  drawPortrait(pen, portrait, face(document), document.template === 2);
  const x = left ? portrait.x + portrait.width + 5 : 6;
  const step = (height * 0.52) / 6.4;
  printFields(pen, aboutPerson(side), { x, y: 12.2 * scale, step, widest: width * 0.42 }, template.textFont);
  drawHologram(pen, portrait.x + portrait.width * 0.9, portrait.y + tall * 0.8, 8, seeded);
  pen.globalAlpha = 0.3;
  if (left)
    drawPortrait(pen, { x: width - 20, y: 16 * scale, width: 14, height: 18.2 }, face(document), true);
  pen.globalAlpha = 1;
  drawSignature(pen, { x: x + 2, y: height * 0.665, width: 30, height: 5 }, seeded);
  return { zone: drawStandingZone(side, width, height) };
}

function drawLicenceBack(side: Side): Marks {
  const { pen, document, template, seeded } = side;
  const { width } = documentSizes.licence;
  const { barcode } = document;
  if (!barcode) return { zone: [] };
  const columns = barcode.rows[0]?.length ?? 1;
  const module = Math.min(0.3, 74 / columns);
  const area = { x: (width - columns * module) / 2, y: 6, width: columns * module, height: 0 };
  const rowHeight = Math.min(module * barcode.aspect, 24 / barcode.rows.length);
  const printed = { ...area, height: rowHeight * barcode.rows.length };
  pen.fillStyle = '#ffffff';
  pen.fillRect(printed.x - 1.5, printed.y - 1.5, printed.width + 3, printed.height + 3);
  pen.fillStyle = '#131318';
  barcode.rows.forEach((row, y) => {
    // Runs of black as one piece: no seams between modules.
    for (const { index, 0: run } of row.matchAll(/1+/g))
      pen.fillRect(
        printed.x + index * module,
        printed.y + y * rowHeight,
        run.length * module,
        rowHeight + 0.01,
      );
  });
  const below = printed.y + printed.height + 5;
  const notes = [
    'CLASS D: passenger vehicles',
    'END: NONE   REST: NONE',
    `ISSUED ${shown(document.issued)}`,
    'SPECIMEN: NOT VALID FOR DRIVING',
  ];
  notes.forEach((note, index) => {
    print(pen, note, 6, below + index * 3.2, { font: template.textFont, size: 1.9, widest: 50 });
  });
  pen.fillStyle = '#1b1b20';
  for (let at = 0; at < 60; at += 1) if (seeded.chance(0.5)) pen.fillRect(58 + at * 0.36, below, 0.34, 6.5);
  return { zone: [], barcode: printed };
}

/** Draws a side on its paper, and answers where what can be read stands. */
export function drawSide(side: Side): Marks {
  const { kind, side: which } = side.document;
  if (kind === 'licence') return which === 'front' ? drawCardFront(side) : drawLicenceBack(side);
  if (kind === 'td1') return which === 'front' ? drawCardFront(side) : drawCardBack(side);
  return drawPage(side);
}
