import { ChevronRight, LogIn, LogOut, QrCode } from 'lucide-react';
import type { DeskEntry } from '../../../shared/domain/outbox-item.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { Button } from '../../components/button.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { journeyWords } from '../journey/journey-words.ts';
import { sayMoment } from './say-moment.ts';

interface DeskPersonProps {
  readonly entry: DeskEntry;
  readonly onShowTicket: () => void;
  /** They have left, or are back. */
  readonly onMove: () => void;
}

/** Of the button that says where somebody is; it goes with them from one list to the other. */
export const presenceKeyOf = (applicationId: string) => `presence of ${applicationId}`;

/** Somebody on the desk, with just enough to recognise them by, and what can be done. Whoever has left is not gone on with. */
export function DeskPerson({ entry, onShowTicket, onMove }: DeskPersonProps) {
  const { t, format } = useWords();
  const { clock } = useKiosk();
  const openSaved = useVisit((visit) => visit.openSaved);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const { applicationId, inBranch, journeyId, providers, ticketCode, savedAt } = entry;
  const who = entry.who ?? t('desk.list.nameless');
  const label = (action: string) => t('desk.list.about', { action, who });
  const presence = t(inBranch ? 'desk.list.hasLeft' : 'desk.list.isBack');
  return (
    <li className="desk__person">
      <div className="desk__about">
        <h3 className="desk__who">
          <bdi>{who}</bdi>
        </h3>
        <p className="desk__when">
          {format.besides(
            t(journeyWords(journeyId).name),
            format.list(providers.map((provider) => t(`provider.${provider}`))),
          )}
          {' · '}
          {t('desk.list.since', { time: sayMoment(savedAt, clock.now(), format) })}
          {' · '}
          {t('desk.ticket.of', { code: isolate(ticketCode) })}
        </p>
      </div>
      <div className="desk__actions">
        <Button
          kind="quiet"
          icon={QrCode}
          label={label(t('desk.ticket.show'))}
          focusKey={`ticket of ${applicationId}`}
          onPress={onShowTicket}
        >
          {t('desk.ticket.show')}
        </Button>
        <Button
          icon={inBranch ? LogOut : LogIn}
          label={label(presence)}
          isDisabled={isBusy}
          focusKey={presenceKeyOf(applicationId)}
          onPress={onMove}
        >
          {presence}
        </Button>
        {inBranch ? (
          <Button
            iconAfter={ChevronRight}
            directional
            label={label(t('desk.list.goOn'))}
            isDisabled={isBusy}
            onPress={() => void openSaved({ applicationId })}
          >
            {t('desk.list.goOn')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
