import { useEffect, useState } from 'react';
import type { DeskEntry } from '../../../shared/domain/outbox-item.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { findFocusKey, Screen } from '../../components/screen.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Working } from '../../components/working.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useTypingGoesTo } from '../../input/use-typing-goes-to.ts';
import { useConnection, useDesk, useVisit } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { sayConnection } from '../frame/say-connection.ts';
import { DeskList } from './desk-list.tsx';
import { type ShownTicket, TicketDialog } from './ticket-dialog.tsx';
import './desk.css';

/** Where typing and ticket readers go. */
const ticketFocusKey = 'ticket';

/** Who is saved and needed here: found by the list, or by the ticket that they bring, in one action. */
export function DeskScreen() {
  const words = useWords();
  const { t } = words;
  const { client } = useKiosk();
  const connection = useConnection((state) => state.connection);
  const { failure, load, close } = useDesk((desk) => desk);
  const { pending, failure: visitFailure, openSaved, forgetFailure } = useVisit((visit) => visit);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<ShownTicket | null>(null);
  const [ticketFailure, setTicketFailure] = useState<typeof failure>(null);
  useEffect(() => void load(), [load]);

  const isBusy = pending !== null;
  const ticket = text.trim();
  const openTicket = () => {
    if (ticket !== '' && !isBusy) void openSaved({ ticket });
  };
  useTypingGoesTo(ticketFocusKey, openTicket);
  // The next ticket then replaces the one that did not count, instead of being typed behind it.
  useEffect(() => {
    const field = findFocusKey(ticketFocusKey);
    if (visitFailure && field instanceof HTMLInputElement && document.activeElement === field) field.select();
  }, [visitFailure]);

  const leave = () => {
    forgetFailure();
    close();
  };
  const show = async ({ applicationId, customerLanguage }: DeskEntry) => {
    const answer = await client['desk.read-ticket']({ applicationId });
    setTicketFailure(answer.ok ? null : answer.error);
    if (answer.ok) setShown({ applicationId, ticket: answer.value, customerLanguage });
  };

  return (
    <Frame>
      <Screen
        wide
        title={t('desk.title')}
        lead={
          connection?.state === 'offline'
            ? t('desk.leadOffline', { why: sayConnection(connection, words).word })
            : t('desk.lead')
        }
        focusAt={ticketFocusKey}
        onBack={isBusy ? undefined : leave}
        primary={{
          word: t('desk.scan.action'),
          why: ticket === '' ? t('desk.scan.missing') : undefined,
          isPending: isBusy,
          onPress: openTicket,
        }}
      >
        <TextInput
          label={t('desk.scan.label')}
          hint={t('desk.scan.hint')}
          value={text}
          onChange={(typed) => {
            setText(typed);
            if (visitFailure) forgetFailure();
          }}
          leftToRight
          focusKey={ticketFocusKey}
          isDisabled={isBusy}
        />
        {pending?.action === 'open-saved' ? (
          <Working words={t('desk.scan.working')} wordsLong={t('desk.scan.workingLong')} />
        ) : null}
        {visitFailure ? <FailureNotice failure={visitFailure.failure} /> : null}
        {ticketFailure ? <FailureNotice failure={ticketFailure} /> : null}
        {failure ? <FailureNotice failure={failure} /> : null}
        <DeskList onShowTicket={(entry) => void show(entry)} />
      </Screen>
      {shown ? <TicketDialog {...shown} onClose={() => setShown(null)} /> : null}
    </Frame>
  );
}
