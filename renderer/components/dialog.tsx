import { X } from 'lucide-react';
import { type ReactNode, useContext, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n/words.tsx';
import { DialogExtrasContext } from './dialog-extras.ts';
import { IconButton } from './icon-button.tsx';
import './dialog.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** The actions, the one to be expected last. */
  readonly actions?: ReactNode;
  /** What Enter does in a field of the dialog: its expected action. */
  readonly onEnter?: (() => void) | undefined;
  /** Interrupts for a decision: announced as an alert, and no tap beside it closes it. */
  readonly isAlert?: boolean;
  /** For a list rather than a question. */
  readonly wide?: boolean;
}

/** A question or a small task over the screen. Escape closes it; the focus returns to where it came from. */
export function Dialog({ isOpen, isAlert = false, wide = false, ...sheet }: DialogProps) {
  return (
    <DialogPlace isOpen={isOpen} onClose={sheet.onClose} isAlert={isAlert} wide={wide}>
      <DialogSheet {...sheet} isAlert={isAlert} />
    </DialogPlace>
  );
}

/** Where a dialog lies over the screen. Its sheet may be changed for another one: the focus stays inside meanwhile. */
export function DialogPlace({
  isOpen,
  onClose,
  isAlert = false,
  wide = false,
  children,
}: Pick<DialogProps, 'isOpen' | 'onClose' | 'isAlert' | 'wide' | 'children'>) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isAlert}
    >
      <Modal className={wide ? 'dialog-place dialog-place--wide' : 'dialog-place'}>{children}</Modal>
    </ModalOverlay>
  );
}

/** What lies in the place of a dialog: a title, a body, and the actions below. Takes the focus when it appears. */
export function DialogSheet({
  onClose,
  title,
  children,
  actions,
  onEnter,
  isAlert = false,
}: Omit<DialogProps, 'isOpen' | 'wide'>) {
  const { t, direction, language } = useWords();
  const extras = useContext(DialogExtrasContext);
  const titleId = useId();
  return (
    <AriaDialog
      className="dialog scroll"
      role={isAlert ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      dir={direction}
      lang={language}
    >
      <header className="dialog__head">
        <Heading slot="title" level={2} id={titleId}>
          {title}
        </Heading>
        {isAlert ? null : extras}
        {isAlert ? null : <IconButton icon={X} label={t('frame.close')} onPress={onClose} />}
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside are the controls */}
      <div
        className="dialog__body"
        onKeyDown={(event) => {
          const inField = event.target instanceof HTMLInputElement;
          if (event.key === 'Enter' && inField && !event.defaultPrevented && !event.repeat) onEnter?.();
        }}
      >
        {children}
      </div>
      {actions ? <footer className="dialog__actions">{actions}</footer> : null}
    </AriaDialog>
  );
}
