import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n/words.tsx';
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
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  onEnter,
  isAlert = false,
  wide = false,
}: DialogProps) {
  const { t, direction, language } = useWords();
  const titleId = useId();
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isAlert}
    >
      <Modal className={wide ? 'dialog-place dialog-place--wide' : 'dialog-place'}>
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
      </Modal>
    </ModalOverlay>
  );
}
