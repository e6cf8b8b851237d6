import './brand-mark.css';

/** The sign of the house: a door, closed, with its handle. Decoration; the name stands beside it. */
export function BrandMark({ large = false }: { readonly large?: boolean }) {
  return (
    <svg
      className={large ? 'brand-mark brand-mark--large' : 'brand-mark'}
      viewBox="0 0 26 32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 29.5V13a11 11 0 0 1 22 0v16.5z" />
      <path d="M6.5 29V13.4a6.5 6.5 0 0 1 13 0V29" className="brand-mark__leaf" />
      <circle cx="16" cy="19" r="1.4" className="brand-mark__handle" />
    </svg>
  );
}
