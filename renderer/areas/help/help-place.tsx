import { useEffect } from 'react';
import { helpKey } from '../../../shared/kiosk/key-policy.ts';
import { later } from '../../components/later.tsx';
import { useHelp } from '../../stores/stores.ts';

// Opened now and then.
const HelpDrawer = later(async () => (await import('./help-drawer.tsx')).HelpDrawer);
const HelpDialog = later(async () => (await import('./help-drawer.tsx')).HelpDialog);

/**
 * In every frame of somebody who is signed in: the key for help, and the help. There is no frame on a screen that is turned to a customer,
 * and so no help.
 */
export function HelpPlace() {
  const isBeside = useHelp((help) => help.isBeside);
  const isOver = useHelp((help) => help.isOver);
  const toggle = useHelp((help) => help.toggle);
  const close = useHelp((help) => help.close);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Behind a dialog nothing can be read or reached.
      if (event.key === helpKey && !event.repeat)
        toggle(document.querySelector('.dialog-scrim') ? 'isOver' : 'isBeside');
    };
    // Before whatever contains the focus: in a dialog the key helps as well.
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      close();
    };
  }, [toggle, close]);
  return (
    <>
      {isBeside ? <HelpDrawer /> : null}
      {isOver ? <HelpDialog /> : null}
    </>
  );
}
