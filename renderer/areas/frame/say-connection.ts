import { Clock, CloudOff, LoaderCircle, type LucideIcon, ShieldAlert, Wifi, WifiOff } from 'lucide-react';
import type { Connection, OfflineReason } from '../../../shared/contract/connection-contract.ts';
import type { Words } from '../../i18n/words.tsx';

/** A connection as the bar shows it: in a word or two, and in a sentence that says what to do. */
export interface SaidConnection {
  readonly icon: LucideIcon;
  readonly tone: 'positive' | 'caution' | 'plain';
  readonly word: string;
  readonly sentence: string;
}

const offlineIcons: Readonly<Record<OfflineReason, LucideIcon>> = {
  'no-line': WifiOff,
  'captive-portal': ShieldAlert,
  'not-trusted': ShieldAlert,
  'clock-wrong': Clock,
};

/** Says how the line and the providers are. Null, which is before main was asked, is said as not known. */
export function sayConnection(connection: Connection | null, { t, format }: Words): SaidConnection {
  if (connection === null || connection.state === 'unknown') {
    const words = { word: t('frame.connection.unknown'), sentence: t('frame.connection.sentence.unknown') };
    return { icon: LoaderCircle, tone: 'plain', ...words };
  }
  if (connection.state === 'offline') {
    const why = connection.why ?? 'no-line';
    const words = {
      word: t(`frame.connection.offline.${why}`),
      sentence: t(`frame.connection.sentence.${why}`),
    };
    return { icon: offlineIcons[why], tone: 'caution', ...words };
  }
  const down = connection.providers.filter(({ state }) => state === 'down');
  if (down.length === 0) {
    const words = { word: t('frame.connection.online'), sentence: t('frame.connection.sentence.online') };
    return { icon: Wifi, tone: 'positive', ...words };
  }
  const names = down.map(({ provider }) => t(`provider.${provider}`));
  const [provider = ''] = names;
  const words =
    names.length === 1
      ? {
          word: t('frame.connection.down', { provider }),
          sentence: t('frame.connection.sentence.down', { provider }),
        }
      : {
          word: t('frame.connection.severalDown', { count: names.length }),
          sentence: t('frame.connection.sentence.severalDown', { providers: format.list(names) }),
        };
  return { icon: CloudOff, tone: 'caution', ...words };
}
