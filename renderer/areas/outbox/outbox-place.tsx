import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { DialogSheet } from '../../components/dialog.tsx';
import { findFocusKey, type PrimaryAction, Screen } from '../../components/screen.tsx';
import { useWords } from '../../i18n/words.tsx';

interface OutboxPlaceProps {
  readonly isOverVisit: boolean;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  readonly primary?: PrimaryAction | undefined;
  /** One step back; absent where that is closing the outbox. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  /** The `data-focus-key` to begin at. */
  readonly focusAt?: string | null;
}

/** One view of the outbox, as a screen or as a sheet over a visit. */
export function OutboxPlace({ isOverVisit, focusAt = null, onBack, onClose, ...view }: OutboxPlaceProps) {
  if (isOverVisit)
    return <OverVisit focusAt={focusAt} onClose={onClose} {...(onBack ? { onBack } : {})} {...view} />;
  return <Screen wide focusAt={focusAt} onBack={onBack ?? onClose} {...view} />;
}

function OverVisit({
  title,
  lead,
  children,
  primary,
  onBack,
  onClose,
  focusAt = null,
}: Omit<OutboxPlaceProps, 'isOverVisit'>) {
  const { t } = useWords();
  const whyId = useId();
  const startAt = useRef(focusAt);
  useEffect(() => {
    if (startAt.current) findFocusKey(startAt.current)?.focus();
  }, []);
  return (
    <DialogSheet
      title={title}
      onClose={onClose}
      actions={
        <>
          {onBack ? (
            <Button onPress={onBack} icon={ArrowLeft} directional>
              {t('outbox.item.back')}
            </Button>
          ) : null}
          {primary?.why ? (
            <p id={whyId} className="outbox__why">
              {primary.why}
            </p>
          ) : null}
          {primary ? (
            <Button
              kind="primary"
              onPress={primary.onPress}
              isDisabled={primary.why !== undefined || primary.isPending === true}
              describedBy={primary.why ? whyId : undefined}
              {...(primary.icon ? { iconAfter: primary.icon } : {})}
            >
              {primary.word}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{lead}</p>
      {children}
    </DialogSheet>
  );
}
