import type { PictureStrip } from '../../../../shared/domain/document-state.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { ReadPlace } from './check-rows.ts';
import { withAir } from './strip-parts.ts';
import type { KeptView } from './use-kept-pictures.ts';

interface StripViewProps {
  readonly place: ReadPlace;
  readonly picture: KeptView;
}

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

/** The picture, so large and so far aside that the frame shows the strip; and that turned, in units of the frame's width. */
function Cut({ picture, strip, alt }: CutProps) {
  const { turn = 0 } = strip;
  const lying = (strip.width * picture.width) / (strip.height * picture.height);
  const isOnItsSide = turn === 90 || turn === 270;
  const upright = isOnItsSide ? 1 / lying : lying;
  const width = isOnItsSide ? 100 / upright : 100;
  return (
    <div dir="ltr" className="strip__cut" style={{ aspectRatio: `${upright}` }} role="img" aria-label={alt}>
      <div
        className="strip__turned"
        style={{
          width: `${width}cqi`,
          height: `${width / lying}cqi`,
          top: `${50 / upright}cqi`,
          transform: `translate(-50%, -50%) rotate(${turn}deg)`,
        }}
      >
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
    </div>
  );
}

function sayPlace({ side, origin, line }: ReadPlace, { t }: Words): string {
  const named = { side: t(`checkDocument.strip.side.${side}`) };
  if (origin === 'barcode') return t('checkDocument.strip.barcode', named);
  return line === undefined
    ? t('checkDocument.strip.zone', named)
    : t('checkDocument.strip.zoneLine', { ...named, line: line });
}
