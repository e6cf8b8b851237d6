import { lazy, Suspense } from 'react';
import { useDesk, useVisit } from '../stores/stores.ts';
import { HomeScreen } from './home/home-screen.tsx';
import { Loading } from './start/loading.tsx';

const DeskScreen = lazy(async () => ({ default: (await import('./desk/desk-screen.tsx')).DeskScreen }));
const SavedForLaterScreen = lazy(async () => ({
  default: (await import('./desk/saved-for-later-screen.tsx')).SavedForLaterScreen,
}));

/** Nobody is being served: what the last visit left for its customer, the desk, or what can be begun. */
export function BetweenVisits({ name }: { readonly name: string }) {
  const parting = useVisit((visit) => visit.parting);
  const isDeskOpen = useDesk((desk) => desk.isOpen);
  if (parting && !parting.isSaved) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      {parting ? (
        <SavedForLaterScreen parting={parting} />
      ) : isDeskOpen ? (
        <DeskScreen />
      ) : (
        <HomeScreen name={name} />
      )}
    </Suspense>
  );
}
