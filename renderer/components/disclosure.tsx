import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './disclosure.css';

interface DisclosureProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Of its heading: one below the heading that it belongs to. */
  readonly level?: 2 | 3 | 4;
}

/** What few people need, behind its name. */
export function Disclosure({ title, isOpen, onChange, children, level = 3 }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" isExpanded={isOpen} onExpandedChange={onChange}>
      <Heading level={level} className="disclosure__title">
        <Button slot="trigger" className="disclosure__open">
          <Icon icon={ChevronDown} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure__panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
