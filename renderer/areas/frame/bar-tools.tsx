import { HelpButton } from '../help/help-button.tsx';
import { OutboxCounter } from '../outbox/outbox-counter.tsx';
import { DisplaySettings } from '../settings/display-settings.tsx';
import { ConnectionPopover } from './connection-popover.tsx';
import { StaffMenu } from './staff-menu.tsx';

/** What opens from the top bar, for somebody who is signed in. */
export function BarTools({ name }: { readonly name: string }) {
  return (
    <>
      <ConnectionPopover />
      <OutboxCounter />
      <HelpButton />
      <DisplaySettings />
      <StaffMenu name={name} />
    </>
  );
}
