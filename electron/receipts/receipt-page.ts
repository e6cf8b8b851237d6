import { type Language, languageDirections } from '../../shared/domain/language.ts';
import type { ReceiptLine } from '../../shared/domain/receipt.ts';
import type { ReceiptPaper } from '../../shared/settings/receipts-policy.ts';
import { drawQr } from './draw-qr.ts';
import type { ReceiptFacts } from './receipt-facts.ts';
import { facesPath, stylePath } from './receipt-origin.ts';
import { type ReceiptLanguages, type ReceiptWords, sayMoment, wordsFor } from './receipt-words.ts';

export interface ReceiptPlace {
  readonly branch: string;
  readonly terminal: string;
  readonly paper: ReceiptPaper;
  /** In training: the paper says that it is worth nothing. */
  readonly isPractice: boolean;
  readonly languages: ReceiptLanguages;
}

/**
 * The whole document. How it stands with the customer comes first and is the largest thing on the paper, in a frame where they are not
 * registered: thermal paper has no colours. No script, no address; every text in it is escaped.
 */
export function receiptPage(facts: ReceiptFacts, place: ReceiptPlace): string {
  const { words, language } = wordsFor(place.languages, facts.language);
  const body = [
    headline(facts, words),
    place.isPractice ? `<p class="practice">${text(words.practice)}</p>` : '',
    lead(facts, words),
    `<ul>${facts.lines.map((line) => provider(line, words)).join('')}</ul>`,
    number(facts, words),
    rows(facts, place, words, language),
  ];
  return `<!doctype html><html lang="${language}" dir="${languageDirections[language]}"><head><meta charset="utf-8"><title>Vestibule</title><link rel="stylesheet" href="${facesPath}"><link rel="stylesheet" href="${stylePath}"></head><body class="${place.paper}"><main>${body.join('')}</main></body></html>`;
}

const isRegistered = ({ headline: said }: ReceiptFacts): boolean =>
  said === 'registered' || said === 'added' || said === 'changed';

const headline = (facts: ReceiptFacts, words: ReceiptWords): string =>
  `<h1${isRegistered(facts) ? '' : ' class="framed"'}>${text(words.headline[facts.headline])}</h1>`;

function lead({ headline: said, isTicket, isLeftOnPhone }: ReceiptFacts, words: ReceiptWords): string {
  const key = isTicket ? 'comeBack' : isLeftOnPhone ? 'ownPhone' : said;
  return `<p class="lead">${text(words.lead[key])}</p>`;
}

function provider({ provider: id, outcome, number: own }: ReceiptLine, words: ReceiptWords): string {
  const label = outcome === 'registered' ? words.number.customer : words.number.member;
  const numbered =
    own === undefined ? '' : `<span>${text(label)} <bdi class="own" dir="ltr">${text(own)}</bdi></span>`;
  return `<li><strong>${text(words.provider[id])}</strong><span>${text(words.outcome[outcome])}</span>${numbered}</li>`;
}

function number({ number: { code, payload }, isTicket }: ReceiptFacts, words: ReceiptWords): string {
  const { path, size } = drawQr(payload);
  const { title, keep, qr } = words.ticket;
  return [
    '<section>',
    `<h2>${text(isTicket ? title : words.row.receipt)}</h2>`,
    `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${text(qr)}" shape-rendering="crispEdges"><path d="${path}"/></svg>`,
    `<p class="code"><bdi dir="ltr">${text(code)}</bdi></p>`,
    isTicket ? `<p>${text(keep)}</p>` : '',
    '</section>',
  ].join('');
}

function rows(facts: ReceiptFacts, place: ReceiptPlace, words: ReceiptWords, language: Language): string {
  const { at, servedBy, documentNumber } = facts;
  const row = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<dt>${text(name)}</dt><dd><bdi>${text(value)}</bdi></dd>`;
  return [
    '<dl>',
    row(words.row.when, sayMoment(language, at)),
    row(words.row.place, `${place.branch} · ${place.terminal}`),
    row(words.row.served, servedBy),
    row(words.row.document, documentNumber),
    '</dl>',
  ].join('');
}

/** Text becomes text, between tags and in quotes. */
const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
