import { TicketCheck } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { stillHere } from '../../stores/desk-store.ts';
import { useDesk } from '../../stores/stores.ts';

/** The way to the desk: there also when nobody is known to wait, because a ticket may come. */
export function DeskButton() {
  const { t } = useWords();
  const open = useDesk((desk) => desk.open);
  const isSomebodyHere = useDesk((desk) => stillHere(desk).length > 0);
  return (
    <Button icon={TicketCheck} kind={isSomebodyHere ? 'secondary' : 'quiet'} onPress={open}>
      {t('desk.open')}
    </Button>
  );
}
