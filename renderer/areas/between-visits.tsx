import { later } from '../components/later.tsx';
import { useDesk, useLeaving, useVisit } from '../stores/stores.ts';
import { HomeScreen } from './home/home-screen.tsx';
import { Loading } from './start/loading.tsx';

const DeskScreen = later(async () => (await import('./desk/desk-screen.tsx')).DeskScreen, Loading);
const SavedForLaterScreen = later(
  async () => (await import('./desk/saved-for-later-screen.tsx')).SavedForLaterScreen,
  Loading,
);

/** Nobody is being served: what the last visit left for its customer, the desk, or what can be begun. */
export function BetweenVisits({ name }: { readonly name: string }) {
  const parting = useVisit((visit) => visit.parting);
  const isLeaving = useLeaving((leaving) => leaving.isLeaving);
  const isDeskOpen = useDesk((desk) => desk.isOpen);
  if (isLeaving || (parting && !parting.isSaved)) return <Loading />;
  if (parting) return <SavedForLaterScreen parting={parting} />;
  return isDeskOpen ? <DeskScreen /> : <HomeScreen name={name} />;
}
