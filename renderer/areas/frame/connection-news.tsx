import { useEffect, useState } from 'react';
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import { useWords } from '../../i18n/words.tsx';
import { useConnection } from '../../stores/stores.ts';
import { sayConnection } from './say-connection.ts';

/** The line comes and goes in pieces, provider by provider; what holds this long is worth a sentence. */
const holdsMs = 1000;

/**
 * Says a change of the line to whoever can't see the bar, when there is a pause. Nothing is said of how it was found at
 * the start, as long as it is good.
 */
export function ConnectionNews() {
  const words = useWords();
  const connection = useConnection((store) => store.connection);
  const [told, setTold] = useState<Connection | null>(null);
  useEffect(() => {
    if (connection === null) return;
    const timer = setTimeout(() => {
      const isWell =
        connection.state !== 'offline' && connection.providers.every(({ state }) => state !== 'down');
      setTold((before) => (before === null && isWell ? null : connection));
    }, holdsMs);
    return () => clearTimeout(timer);
  }, [connection]);
  return (
    <span className="visually-hidden" role="status">
      {told ? sayConnection(told, words).sentence : ''}
    </span>
  );
}
