import { lazy, Suspense } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { languageNames } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/words.tsx';
import { useApp, useSession } from '../../stores/stores.ts';

// Also opened before anybody has signed in; its words and its answer are for later.
const UpdateLine = lazy(async () => ({ default: (await import('./update-line.tsx')).UpdateLine }));

interface AboutDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What this program is and what it runs on: the facts that support asks for first. */
export function AboutDialog({ isOpen, onClose }: AboutDialogProps) {
  const { t, format } = useWords();
  const status = useApp((app) => app.status);
  const isSupervisor = useSession(
    ({ session }) => session?.state === 'signed-in' && session.role === 'supervisor',
  );
  if (!status) return null;
  const rows = [
    { key: 'version', name: t('frame.about.version'), value: <span className="ltr">{status.version}</span> },
    { key: 'mode', name: t('frame.about.mode'), value: t(`frame.about.modes.${status.mode}`) },
    {
      key: 'place',
      name: t('frame.about.place'),
      value: t('frame.place', { branch: status.branch, terminal: status.terminal }),
    },
    { key: 'host', name: t('frame.about.host'), value: t(`frame.about.hosts.${status.host}`) },
    { key: 'engine', name: t('frame.about.engine'), value: <span className="ltr">{status.engine}</span> },
    {
      key: 'keychain',
      name: t('frame.about.keychain'),
      value: t(`frame.about.keychains.${status.keychain}`),
    },
    {
      key: 'languages',
      name: t('frame.about.languages'),
      value: format.list(status.languages.map((language) => languageNames[language])),
    },
  ];
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('frame.about.title')}>
      <Ledger rows={rows} />
      {isOpen && isSupervisor ? (
        <Suspense fallback={null}>
          <UpdateLine />
        </Suspense>
      ) : null}
    </Dialog>
  );
}
