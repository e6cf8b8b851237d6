/** The drawings there are of each kind: where things stand, in which fonts and colours. Chance adds the rest. */
import { type DocumentKind, templateCount } from '../invent/document-kinds.ts';
import type { Pattern } from './draw-paper.ts';

export interface Template {
  readonly pattern: Pattern;
  readonly hues: readonly [number, number];
  /** Of the paper, in percent. */
  readonly lightness: number;
  readonly titleFont: string;
  readonly textFont: string;
  readonly portraitSide: 'left' | 'right';
  /** A coloured band behind the title; absent: none. */
  readonly band?: number;
  readonly hasChip: boolean;
  readonly title: string;
}

const sans = '"Noto Sans", sans-serif';
const serif = '"Noto Serif", serif';
const other = '"DejaVu Sans", sans-serif';
const otherSerif = '"DejaVu Serif", serif';

const looks: readonly Omit<Template, 'title'>[] = [
  {
    pattern: 'waves',
    hues: [205, 160],
    lightness: 86,
    titleFont: sans,
    textFont: sans,
    portraitSide: 'left',
    band: 215,
    hasChip: false,
  },
  {
    pattern: 'rosettes',
    hues: [340, 40],
    lightness: 88,
    titleFont: serif,
    textFont: other,
    portraitSide: 'right',
    hasChip: true,
  },
  {
    pattern: 'mesh',
    hues: [95, 190],
    lightness: 84,
    titleFont: other,
    textFont: sans,
    portraitSide: 'left',
    hasChip: true,
  },
  {
    pattern: 'rays',
    hues: [265, 20],
    lightness: 90,
    titleFont: otherSerif,
    textFont: serif,
    portraitSide: 'left',
    band: 350,
    hasChip: false,
  },
];

const titles: Readonly<Record<DocumentKind, readonly string[]>> = {
  td1: ['IDENTITY CARD', 'CARTE D’IDENTITÉ', 'PERSONALAUSWEIS', 'RESIDENCE PERMIT'],
  td2: ['IDENTITY CARD', 'TITRE DE SÉJOUR', 'AUSWEIS', 'SEAMAN’S CARD'],
  td3: ['PASSPORT', 'PASSEPORT', 'REISEPASS', 'PASAPORTE'],
  'mrv-a': ['VISA', 'VISA', 'VISUM', 'VISADO'],
  'mrv-b': ['VISA', 'VISA', 'VISUM', 'VISADO'],
  licence: ['DRIVER LICENSE', 'DRIVER’S LICENCE', 'OPERATOR LICENSE', 'PERMIS DE CONDUIRE'],
};

/** The drawing of this number. Each kind begins with another look, so that no look belongs to one kind. */
export function templateOf(kind: DocumentKind, number: number): Template {
  const shift = Object.keys(titles).indexOf(kind);
  const [first] = looks;
  const look = looks[(number + shift) % templateCount] ?? first;
  if (!look) throw new Error('no looks');
  return { ...look, title: titles[kind][number % templateCount] ?? titles[kind][0] ?? '' };
}
