import { useRef } from 'react';
import { DialogPlace } from '../../components/dialog.tsx';
import { DialogExtrasContext } from '../../components/dialog-extras.ts';
import { useOutboxItem, useOutboxList } from '../../stores/stores.ts';
import { Frame } from '../frame/frame.tsx';
import { DialogHelpButton } from '../help/help-button.tsx';
import { ItemView } from './item-view.tsx';
import { ListView } from './list-view.tsx';
import './outbox.css';

interface OutboxProps {
  /** A visit is open: the outbox lies over it, and everything typed there stays. */
  readonly isOverVisit: boolean;
}

/** The outbox: the list, or one entry of it. A screen between visits, a sheet over the screen of a visit. */
export function Outbox({ isOverVisit }: OutboxProps) {
  const submissionId = useOutboxItem((item) => item.submissionId);
  const closeItem = useOutboxItem((item) => item.close);
  const closeList = useOutboxList((list) => list.close);
  /** Back from an entry, the list begins where one left it. */
  const lastOpened = useRef<string | null>(null);
  if (submissionId) lastOpened.current = submissionId;

  const close = () => {
    closeItem();
    closeList();
  };
  const view = submissionId ? (
    <ItemView key={submissionId} isOverVisit={isOverVisit} onClose={close} />
  ) : (
    <ListView isOverVisit={isOverVisit} onClose={close} focusAt={lastOpened.current} />
  );
  return isOverVisit ? (
    <DialogPlace wide isOpen onClose={close}>
      <DialogExtrasContext value={<DialogHelpButton />}>{view}</DialogExtrasContext>
    </DialogPlace>
  ) : (
    <Frame>{view}</Frame>
  );
}
