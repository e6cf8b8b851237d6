import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useWords } from '../../i18n/words.tsx';
import { BarButton } from './bar-button.tsx';
import './bar-popover.css';

interface BarPopoverProps {
  readonly icon: LucideIcon;
  /** The visible word; it folds away when the bar is narrow, the name of the button stays. */
  readonly word: string;
  /** At which fold of the bar the word goes. */
  readonly foldsAt: number;
  /** What stays of the word then: a number. */
  readonly short?: string | undefined;
  /** What the button is: "Outbox". */
  readonly name: string;
  readonly tone?: 'plain' | 'caution' | 'positive';
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the top bar that opens a small sheet below it. */
export function BarPopover({
  icon,
  word,
  foldsAt,
  short,
  name,
  tone = 'plain',
  title,
  children,
}: BarPopoverProps) {
  const { direction, language } = useWords();
  const titleId = useId();
  return (
    <DialogTrigger>
      <BarButton icon={icon} word={word} foldsAt={foldsAt} short={short} name={name} tone={tone} />
      {/* biome-ignore lint/a11y/useValidAriaValues: takes away the name that the box gets; the sheet inside has it, and a box with a name and no role is a fault */}
      <Popover className="bar-popover" placement="bottom end" offset={10} aria-labelledby="">
        <Dialog
          className="bar-popover__sheet scroll"
          aria-labelledby={titleId}
          dir={direction}
          lang={language}
        >
          {({ close }) => (
            <>
              <Heading slot="title" level={2} id={titleId}>
                {title}
              </Heading>
              {children(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
