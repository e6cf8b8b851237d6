import type { Counted } from './count-routes.ts';
import { personSeconds } from './person-time.ts';

const begin = '<!-- people: written by `npm run bench -- people --write` -->';
const end = '<!-- people: end -->';

/** As a table of Markdown: actions of the person, and seconds of person and machine. */
export function peopleTable(counted: readonly Counted[]): string {
  const rows = counted.map((one) => {
    const person = personSeconds(one);
    return [
      one.document ? `${one.journey}, document ${one.document}` : one.journey,
      one.presses + one.fields,
      one.presses,
      one.fields,
      one.characters,
      person.toFixed(0),
      one.machineSeconds.toFixed(0),
      (person + one.machineSeconds).toFixed(0),
    ];
  });
  const heading = [
    ...['from the home screen to the receipt', 'actions', 'presses', 'fields typed', 'characters'],
    ...['person, s', 'machine, s', 'together, s'],
  ];
  const rule = heading.map((_name, index) => (index === 0 ? '---' : '--:'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The text with the table in its place. Throws where it has no place for it, which is a bug of the text. */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no place for the table: ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`;
}
