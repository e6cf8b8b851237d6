import { Check, LoaderCircle, PencilLine } from 'lucide-react';
import { Icon } from '../../../components/icon.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';

/** Whether what is typed is kept yet. */
export function SavedMark() {
  const as = useVisit((visit) => visit.savedAs);
  const { t } = useWords();
  const { icon, word } = looks[as];
  return (
    <span className="details__status">
      <Icon icon={icon} size="small" spinning={as === 'saving'} />
      {t(word)}
    </span>
  );
}

const looks = {
  saved: { icon: Check, word: 'journey.details.saved' },
  saving: { icon: LoaderCircle, word: 'journey.details.saving' },
  unsaved: { icon: PencilLine, word: 'journey.details.notSaved' },
} as const;
