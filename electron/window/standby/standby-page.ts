import { doPath, stylePath } from './standby-origin.ts';
import type { StandbyView } from './standby-view.ts';
import { fill, localeOf, type StandbyWords, waitingWords } from './standby-words.ts';

interface Told {
  readonly words: StandbyWords;
  readonly language: string;
  readonly branch: string;
  readonly terminal: string;
}

const drawnDigits = 6;

/** The whole document. No script, no form, no picture; every name in it is escaped. */
export function standbyPage(view: StandbyView, told: Told): string {
  const place = escapeHtml(`${told.branch} · ${told.terminal}`);
  return `<!doctype html><html lang="${escapeHtml(told.language)}" dir="auto"><head><meta charset="utf-8"><title>Vestibule</title><link rel="stylesheet" href="${stylePath}"></head><body>${corner(view)}<main>${body(view, told)}<p class="place">${place}</p></main></body></html>`;
}

/** Five touches of the corner are a member of staff who wants to leave. Nothing is seen there, and no key stops at it. */
const corner = ({ page }: StandbyView): string =>
  page === 'out-of-service' ? link('corner', '', 'class="corner" tabindex="-1" aria-hidden="true"') : '';

function body(view: StandbyView, { words, language }: Told): string {
  const { outOfService, leave } = words;
  switch (view.page) {
    case 'out-of-service':
      return [
        title(outOfService.title),
        sentence(view.why === 'graphics' ? outOfService.graphics : outOfService.sentence),
        `<p role="status">${escapeHtml(waitingWords(outOfService, view.waiting, language))}</p>`,
        sentence(outOfService.trying),
      ].join('');
    case 'leave-who':
      return [
        title(leave.title),
        sentence(view.people.length > 0 ? leave.who : leave.nobody),
        `<ul>${view.people.map(({ name }, at) => `<li>${button(`person-${at}`, name)}</li>`).join('')}</ul>`,
        button('back', leave.back),
      ].join('');
    case 'leave-pin':
      return [
        title(leave.title),
        sentence(fill(leave.pin, { name: view.name })),
        dots(view.typed, leave.typed),
        problem(view.problem, leave, language),
        `<div class="pad">${[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => button(`digit-${digit}`, String(digit))).join('')}</div>`,
        `<div class="row">${button('erase', leave.erase)}${button('confirm', leave.confirm, 'primary')}${button('back', leave.back)}</div>`,
      ].join('');
    case 'ending':
      return title(leave.ending);
  }
}

function problem(
  what: Extract<StandbyView, { page: 'leave-pin' }>['problem'],
  words: StandbyWords['leave'],
  language: string,
): string {
  if (what === undefined) return '';
  const seconds = what === 'wrong' ? '' : new Intl.NumberFormat(localeOf(language)).format(what.waitSeconds);
  const text = what === 'wrong' ? words.wrong : fill(words.delayed, { seconds });
  return `<p class="problem" role="alert">${escapeHtml(text)}</p>`;
}

/** The eye sees six places whatever the PIN's length; who listens hears how many digits there are. */
function dots(typed: number, label: string): string {
  const places = Array.from({ length: Math.max(drawnDigits, typed) }, (_, place) =>
    place < typed ? '<i class="on"></i>' : '<i></i>',
  );
  return `<p class="dots" role="img" aria-label="${escapeHtml(fill(label, { count: typed }))}">${places.join('')}</p>`;
}

const title = (text: string) => `<h1>${escapeHtml(text)}</h1>`;
const sentence = (text: string) => `<p>${escapeHtml(text)}</p>`;
const link = (act: string, text: string, attributes: string) =>
  `<a href="${doPath(act)}" draggable="false" ${attributes}>${escapeHtml(text)}</a>`;
const button = (act: string, text: string, kind = '') =>
  link(act, text, `class="button ${kind}" role="button"`);

/** Text becomes text, between tags and in quotes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
