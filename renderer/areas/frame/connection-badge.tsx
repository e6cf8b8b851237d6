import { Badge } from '../../components/badge.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useConnection } from '../../stores/stores.ts';
import { sayConnection } from './say-connection.ts';

/** How the line is, before anybody has signed in: to be read, not opened. */
export function ConnectionBadge() {
  const words = useWords();
  const connection = useConnection((store) => store.connection);
  const { icon, tone, word } = sayConnection(connection, words);
  return (
    <Badge icon={icon} tone={tone} foldsAt={4}>
      {word}
    </Badge>
  );
}
