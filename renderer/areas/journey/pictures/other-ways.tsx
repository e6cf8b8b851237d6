import { Camera, FolderOpen, type LucideIcon, ScanLine } from 'lucide-react';
import { useId } from 'react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { type Way, ways } from '../../../capture/capture-state.ts';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useCapture } from './use-capture-session.ts';

const icons: Readonly<Record<Way, LucideIcon>> = { camera: Camera, flatbed: ScanLine, file: FolderOpen };

/** The other ways to a picture, always there: whatever does not work, the next one is one press away. */
export function OtherWays({ session }: { readonly session: CaptureSession }) {
  const { t } = useWords();
  const titleId = useId();
  const way = useCapture(session, (state) => state.way);
  // While a picture is being made, another way gives it up: nobody waits for a file that takes too long.
  const isBusy = useCapture(session, (state) => state.work === 'keeping');
  return (
    <section className="other-ways" aria-labelledby={titleId}>
      <h2 id={titleId} className="other-ways__title">
        {t('capture.other.title')}
      </h2>
      {ways
        .filter((one) => one !== way)
        .map((one) => (
          <Button
            key={one}
            kind="quiet"
            icon={icons[one]}
            isDisabled={isBusy}
            onPress={() => session.chooseWay(one)}
          >
            {t(`capture.other.${one}`)}
          </Button>
        ))}
    </section>
  );
}
