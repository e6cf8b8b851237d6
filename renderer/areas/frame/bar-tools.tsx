import { OutboxCounter } from '../outbox/outbox-counter.tsx';
import { DisplaySettings } from '../settings/display-settings.tsx';
import { StaffMenu } from './staff-menu.tsx';

/** What opens from the top bar. Display and staff belong to somebody who is signed in. */
export function BarTools({ signedInName }: { readonly signedInName: string | null }) {
  return (
    <>
      <OutboxCounter />
      {signedInName === null ? null : (
        <>
          <DisplaySettings />
          <StaffMenu name={signedInName} />
        </>
      )}
    </>
  );
}
