import type { PictureStrip } from '../../../../shared/domain/document-state.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { ReadPlace } from './check-rows.ts';
import type { KeptView } from './use-kept-pictures.ts';

interface StripViewProps {
  readonly place: ReadPlace;
  readonly picture: KeptView;
}

/** So much more of the picture is shown around a strip, as a share of its height: a line is easier to read with air around it. */
const air = 0.28;

/** The part of the picture that a value was read from, and in words where that is. Left is left in every language. */
export function StripView({ place, picture }: StripViewProps) {
  const words = useWords();
  const { t } = words;
  const where = sayPlace(place, words);
  return (
    <figure className="strip">
      {picture.state === 'shown' && place.strip ? (
        <Cut picture={picture} strip={withAir(place.strip)} alt={t('checkDocument.strip.alt', { where })} />
      ) : (
        <p className="strip__words">
          {t(picture.state === 'loading' ? 'checkDocument.strip.loading' : 'checkDocument.strip.missing')}
        </p>
      )}
      <figcaption className="strip__where">{where}</figcaption>
    </figure>
  );
}

interface CutProps {
  readonly picture: Extract<KeptView, { state: 'shown' }>;
  readonly strip: PictureStrip;
  readonly alt: string;
}

function Cut({ picture, strip, alt }: CutProps) {
  const ratio = (strip.width * picture.width) / (strip.height * picture.height);
  return (
    <div dir="ltr" className="strip__cut" style={{ aspectRatio: `${ratio}` }} role="img" aria-label={alt}>
      <img
        src={picture.url}
        alt=""
        draggable={false}
        style={{
          width: `${100 / strip.width}%`,
          left: `${(-100 * strip.x) / strip.width}%`,
          top: `${(-100 * strip.y) / strip.height}%`,
        }}
      />
    </div>
  );
}

function withAir({ x, y, width, height }: PictureStrip): PictureStrip {
  const above = Math.min(y, height * air);
  const below = Math.min(1 - y - height, height * air);
  return { x, width, y: y - above, height: height + above + below };
}

function sayPlace({ side, origin, line }: ReadPlace, { t, format }: Words): string {
  const named = { side: t(`checkDocument.strip.side.${side}`) };
  if (origin === 'barcode') return t('checkDocument.strip.barcode', named);
  return line === undefined
    ? t('checkDocument.strip.zone', named)
    : t('checkDocument.strip.zoneLine', { ...named, line: format.number(line) });
}
