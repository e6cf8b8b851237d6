import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { SignInScreen } from './areas/staff/sign-in-screen.tsx';
import { Loading } from './areas/start/loading.tsx';
import { type Kiosk, KioskProvider } from './bridge/kiosk.ts';
import { FailureNotice } from './components/failure-notice.tsx';
import { later } from './components/later.tsx';
import { WordsProvider } from './i18n/words.tsx';
import { KeyboardPlace } from './keyboard/keyboard-place.tsx';
import { type Stores, StoresProvider, useApp, useSession, useStores } from './stores/stores.ts';

// Not needed before somebody has signed in.
const loadSignedIn = async (stores: Stores) => {
  const [{ SignedIn }] = await Promise.all([import('./areas/signed-in.tsx'), stores.openVisitStores()]);
  return SignedIn;
};
const LockScreen = later(async () => (await import('./areas/staff/lock-screen.tsx')).LockScreen, Loading);
const FirstStartScreen = later(
  async () => (await import('./areas/staff/first-start-screen.tsx')).FirstStartScreen,
  Loading,
);
const StartProblemScreen = later(
  async () => (await import('./areas/start/start-problem-screen.tsx')).StartProblemScreen,
  Loading,
);

interface AppProps {
  readonly kiosk: Kiosk;
  readonly stores: Stores;
  readonly i18n: I18n;
}

/** The whole window: words, looks, and the screen that the session calls for. */
export function App({ kiosk, stores, i18n }: AppProps) {
  return (
    <KioskProvider value={kiosk}>
      <StoresProvider value={stores}>
        <Look i18n={i18n}>
          <CurrentScreen />
          <KeyboardPlace />
        </Look>
      </StoresProvider>
    </KioskProvider>
  );
}

/** Applies what staff chose: language, size of the text, contrast. */
function Look({ i18n, children }: { readonly i18n: I18n; readonly children: ReactNode }) {
  const { staffLanguage, textScale, highContrast } = useApp((app) => app.settings);
  useEffect(() => {
    const root = document.documentElement;
    root.style.setProperty('--text-scale', String(textScale));
    if (highContrast) root.dataset.contrast = 'high';
    else delete root.dataset.contrast;
  }, [textScale, highContrast]);
  return (
    <WordsProvider i18n={i18n} language={staffLanguage}>
      {children}
    </WordsProvider>
  );
}

/** Which screen it is. Reads everything once; from then on main tells what changes. */
function CurrentScreen() {
  const stores = useStores();
  const status = useApp((app) => app.status);
  const failure = useApp((app) => app.failure);
  const session = useSession((state) => state.session);
  const isAnybodyHere = useSession(({ staff }) => staff?.length !== 0);
  const [SignedIn] = useState(() => later(() => loadSignedIn(stores), Loading));
  // Before the first paint, which has nothing to show yet: main answers meanwhile.
  useLayoutEffect(() => {
    void stores.app.getState().load();
    void stores.session.getState().load();
    void stores.connection.getState().load();
    void stores.outbox.getState().load();
  }, [stores]);

  const isAtWork = session?.state === 'signed-in';
  useEffect(() => {
    // What is typed the moment after the key that locks is a PIN already.
    if (isAtWork) LockScreen.preload();
  }, [isAtWork]);

  if (!status || !session) return <Loading>{failure ? <FailureNotice failure={failure} /> : null}</Loading>;
  if (status.blockedBy.length > 0) return <StartProblemScreen problems={status.blockedBy} />;
  switch (session.state) {
    case 'signed-out':
      return isAnybodyHere || status.mode !== 'live' ? <SignInScreen /> : <FirstStartScreen />;
    case 'locked':
      return <LockScreen name={session.displayName} />;
    case 'signed-in':
      return <SignedIn name={session.displayName} />;
  }
}
