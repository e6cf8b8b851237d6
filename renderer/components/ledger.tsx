import type { ReactNode } from 'react';
import './ledger.css';

export interface LedgerRow {
  readonly key: string;
  readonly name: string;
  readonly value: ReactNode;
  /** Set smaller and fainter: nothing there. */
  readonly faint?: boolean;
  readonly action?: ReactNode;
}

interface LedgerProps {
  readonly rows: readonly LedgerRow[];
  /** Large enough to be read by a customer across the counter. */
  readonly large?: boolean;
}

/** Names and values, line under line, as in an account book. */
export function Ledger({ rows, large = false }: LedgerProps) {
  return (
    <dl className={large ? 'ledger ledger--large' : 'ledger'}>
      {rows.map((row) => (
        <div key={row.key} className="ledger__row">
          <dt className="ledger__name">{row.name}</dt>
          <dd className={row.faint ? 'ledger__value ledger__value--faint' : 'ledger__value'}>
            <span className="ledger__text">{row.value}</span>
            {row.action}
          </dd>
        </div>
      ))}
    </dl>
  );
}
