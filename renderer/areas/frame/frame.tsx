import { type ReactNode, useContext } from 'react';
import { later } from '../../components/later.tsx';
import { useApp, useTraining } from '../../stores/stores.ts';
import { TrainingBanner } from '../training/training-banner.tsx';
import { FrameExtrasContext } from './frame-extras.ts';
import { TopBar } from './top-bar.tsx';
import './frame.css';

const TrainingDrawer = later(async () => (await import('../training/training-drawer.tsx')).TrainingDrawer);

interface FrameProps {
  /** The steps of a visit, where there is one. */
  readonly rail?: ReactNode;
  /** A `Screen`: its main part and its bottom bar become cells of this grid. */
  readonly children: ReactNode;
}

/** What surrounds every screen. In training the banner is on every one of them. */
export function Frame({ rail, children }: FrameProps) {
  const isTraining = useApp((app) => app.status?.mode === 'training');
  const { head, drawer } = useContext(FrameExtrasContext);
  const isDrawerOpen = useTraining((training) => training.open);
  return (
    <div className="frame">
      <header className="frame__head">
        {isTraining ? <TrainingBanner /> : null}
        <TopBar />
        {head}
      </header>
      {rail}
      {children}
      {isTraining && isDrawerOpen ? <TrainingDrawer /> : null}
      {drawer}
    </div>
  );
}
