import { LoaderCircle, type LucideIcon, Wifi, WifiOff } from 'lucide-react';
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import { Badge } from '../../components/badge.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useConnection } from '../../stores/stores.ts';

const icons: Readonly<Record<Connection['state'], LucideIcon>> = {
  online: Wifi,
  offline: WifiOff,
  unknown: LoaderCircle,
};
const tones = { online: 'positive', offline: 'caution', unknown: 'plain' } as const;

/** Whether there is a line; a change is announced. */
export function ConnectionBadge() {
  const { t } = useWords();
  const state = useConnection((store) => store.connection?.state ?? 'unknown');
  return (
    <div role="status">
      <Badge icon={icons[state]} tone={tones[state]} foldsAt={4}>
        {t(`frame.connection.${state}`)}
      </Badge>
    </div>
  );
}
