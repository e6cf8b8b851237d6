import { Ledger } from '../../components/ledger.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useConnection } from '../../stores/stores.ts';
import { BarPopover } from './bar-popover.tsx';
import { sayConnection } from './say-connection.ts';

/** How the line is, in the top bar; opened, what to do about it and how each provider was found. */
export function ConnectionPopover() {
  const words = useWords();
  const { t, format } = words;
  const connection = useConnection((store) => store.connection);
  const { icon, tone, word, sentence } = sayConnection(connection, words);
  return (
    <BarPopover
      icon={icon}
      name={t('frame.connection.label')}
      word={word}
      foldsAt={3}
      tone={tone}
      title={t('frame.connection.title')}
    >
      {() => (
        <>
          <p>{sentence}</p>
          {connection ? (
            <p>{t('frame.connection.since', { time: format.dateTime(connection.since) })}</p>
          ) : null}
          <Ledger
            rows={(connection?.providers ?? []).map(({ provider, state }) => ({
              key: provider,
              name: t(`provider.${provider}`),
              value: t(`frame.connection.provider.${state}`),
              faint: state === 'unknown',
            }))}
          />
        </>
      )}
    </BarPopover>
  );
}
