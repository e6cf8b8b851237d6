import type { CallKind } from '../../../shared/domain/dashboard.ts';

/** What tells the kinds of a bar apart where colours don't: plain, stripes, dots. */
export function Textures({ id }: { readonly id: string }) {
  return (
    <svg className="textures" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id={`${id}turned-away`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="textures__ground" width="6" height="6" />
          <rect className="textures__stripe" width="3" height="6" />
        </pattern>
        <pattern id={`${id}no-line`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect className="textures__ground" width="5" height="5" />
          <circle className="textures__dot" cx="2.5" cy="2.5" r="1.3" />
        </pattern>
      </defs>
    </svg>
  );
}

/** The fill of a kind that has a texture; the plain ones have their colour from the style sheet. */
export const fillOf = (kind: CallKind, id: string): { readonly fill?: string } =>
  kind === 'turned-away' || kind === 'no-line' ? { fill: `url(#${id}${kind})` } : {};
