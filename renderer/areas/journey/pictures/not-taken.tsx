import type { PictureTrouble } from '../../../capture/capture-state.ts';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../../i18n/words.tsx';

/** Why no picture could be made of what was given. */
export function NotTaken({ trouble }: { readonly trouble: PictureTrouble }) {
  const { t } = useWords();
  return (
    <Notice tone="caution" announce="assertive">
      {t(`capture.trouble.${trouble}`)}
    </Notice>
  );
}
