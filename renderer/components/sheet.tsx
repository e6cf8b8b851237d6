import type { ReactNode } from 'react';
import './sheet.css';

interface SheetProps {
  readonly children: ReactNode;
  /** What a customer reads or signs: with the double rule of a letterhead. */
  readonly formal?: boolean;
}

/** A sheet of paper on the desk. */
export function Sheet({ children, formal = false }: SheetProps) {
  return <div className={formal ? 'sheet sheet--formal' : 'sheet'}>{children}</div>;
}
