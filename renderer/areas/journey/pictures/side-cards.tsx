import { Circle, CircleCheck, CircleDot, type LucideIcon, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { PictureSide } from '../../../../shared/domain/picture.ts';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { Icon } from '../../../components/icon.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { sideName } from './side-name.ts';
import { useCapture } from './use-capture-session.ts';

type State = 'missing' | 'next' | 'kept' | 'open';
const icons: Readonly<Record<State, LucideIcon>> = {
  missing: Circle,
  next: CircleDot,
  kept: CircleCheck,
  open: TriangleAlert,
};

/** What is needed and what is there: a card for each side, which brings it before the eye. */
export function SideCards({ session }: { readonly session: CaptureSession }) {
  const { t } = useWords();
  const { side, stage, taken, work } = useCapture(session, (state) => state);
  const application = useVisit((visit) => visit.application);
  if (!application) return null;
  const stateOf = (one: PictureSide): State => {
    if (application.pictures.some((kept) => kept.side === one)) return 'kept';
    if (taken[one]) return 'open';
    return one === side && stage === 'capture' ? 'next' : 'missing';
  };
  return application.neededPictures.map((one) => {
    const state = stateOf(one);
    const name = t(`capture.side.${sideName(one, application)}`);
    const words = t(`capture.card.${state}`);
    return (
      <AriaButton
        key={one}
        className={`side-card side-card--${state}`}
        isDisabled={work !== null}
        {...(one === side ? { 'aria-current': 'true' as const } : {})}
        onPress={() => session.chooseSide(one)}
      >
        {/* The space is for a screen reader: it reads both as one name. */}
        <span className="side-card__name">{name}</span>{' '}
        <span className="side-card__state">
          <Icon icon={icons[state]} size="small" />
          {words}
        </span>
        <span className="side-card__place">
          {taken[one] ? (
            <img className="side-card__image" src={taken[one].url} alt="" draggable={false} />
          ) : null}
        </span>
      </AriaButton>
    );
  });
}
