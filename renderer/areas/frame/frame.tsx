import { lazy, type ReactNode, Suspense } from 'react';
import { useApp, useTraining } from '../../stores/stores.ts';
import { TrainingBanner } from '../training/training-banner.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

const TrainingDrawer = lazy(async () => ({
  default: (await import('../training/training-drawer.tsx')).TrainingDrawer,
}));

interface FrameProps {
  /** The steps of a visit, where there is one. */
  readonly rail?: ReactNode;
  /** A `Screen`: its main part and its bottom bar become cells of this grid. */
  readonly children: ReactNode;
}

/** What surrounds every screen. In training the banner is on every one of them. */
export function Frame({ rail, children }: FrameProps) {
  const isTraining = useApp((app) => app.status?.mode === 'training');
  const isDrawerOpen = useTraining((training) => training.open);
  return (
    <div className="frame">
      <header className="frame__head">
        {isTraining ? <TrainingBanner /> : null}
        <TopBar />
      </header>
      {rail}
      {children}
      {isTraining && isDrawerOpen ? (
        <Suspense fallback={null}>
          <TrainingDrawer />
        </Suspense>
      ) : null}
    </div>
  );
}
