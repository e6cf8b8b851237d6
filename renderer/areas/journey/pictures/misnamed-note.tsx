import { FileQuestion } from 'lucide-react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { otherSideOf } from '../../../capture/capture-state.ts';
import { Icon } from '../../../components/icon.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useCapture } from './use-capture-session.ts';

/** That a file was taken for what it is, and not for what its name says. It asks for nothing, and stays until the next side is there. */
export function MisnamedNote({ session }: { readonly session: CaptureSession }) {
  const { t } = useWords();
  const { side, stage, taken } = useCapture(session, (state) => state);
  const last = stage === 'capture' ? taken[otherSideOf(side)] : taken[side];
  if (!last?.isMisnamed) return null;
  const format = last.prepared.original.format.toUpperCase();
  return (
    <p className="capture__note">
      <Icon icon={FileQuestion} size="small" />
      {t('capture.shown.misnamed', { format })}
    </p>
  );
}
