import { useState } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';
import { useWords } from '../../i18n/words.tsx';
import './figures-table.css';

interface Line {
  readonly key: string;
  /** A name, and its figures. */
  readonly cells: readonly string[];
  /** Lines of one group stand together, under its name. */
  readonly group?: string;
}

interface FiguresTableProps {
  /** What the table is of: its caption. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
  /** The last line is the sum of the others. */
  readonly hasSum?: boolean;
}

/** The figures of a chart, each of them, behind a button. */
export function FiguresTable(table: FiguresTableProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      title={t('dashboard.table', { what: table.title })}
      isOpen={isOpen}
      onChange={setOpen}
      level={4}
    >
      {isOpen ? <Table {...table} /> : null}
    </Disclosure>
  );
}

function Table({ title, columns, lines, hasSum = false }: FiguresTableProps) {
  const groups = [...Map.groupBy(lines, ({ group }) => group)];
  return (
    <div className="figures">
      <table className={hasSum ? 'figures__table figures__table--sum' : 'figures__table'}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={place === 0 ? undefined : 'figures__figure'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([group, own]) => (
          <tbody key={group ?? ''} {...(group === undefined ? {} : { className: 'figures__lines' })}>
            {group === undefined ? null : (
              <tr>
                <th scope="rowgroup" colSpan={columns.length} className="figures__group">
                  {group}
                </th>
              </tr>
            )}
            {own.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, place) =>
                  place === 0 ? (
                    <th key={columns[place]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[place]} className="figures__figure">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
