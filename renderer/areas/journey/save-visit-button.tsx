import { Archive } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';

/** Ends the visit and keeps what was confirmed for later, beside a primary action that would go on with it. */
export function SaveVisitButton() {
  const { t } = useWords();
  const endVisit = useVisit((visit) => visit.endVisit);
  const isBusy = useVisit((visit) => visit.pending !== null);
  return (
    <Button icon={Archive} isDisabled={isBusy} onPress={() => void endVisit()}>
      {t('journey.stop.save')}
    </Button>
  );
}
