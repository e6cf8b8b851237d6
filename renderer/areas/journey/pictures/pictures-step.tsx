import { useVisit } from '../../../stores/stores.ts';
import { isFrozen } from '../../../stores/visit-state.ts';
import { CaptureScreen } from './capture-screen.tsx';
import { ChooseKind } from './choose-kind.tsx';
import { PicturesAtRest } from './pictures-at-rest.tsx';
import { useCaptureSession } from './use-capture-session.ts';
import './pictures-step.css';

/** The pictures of the identity document: which document it is, where nobody knows yet, and then each side that it needs. */
export function PicturesStep() {
  const application = useVisit((visit) => visit.application);
  const frozen = useVisit(isFrozen);
  if (!application) return null;
  if (application.problems.documentKind !== undefined && !frozen) return <ChooseKind />;
  if (frozen || application.neededPictures.length === 0) return <PicturesAtRest />;
  return <OpenStep />;
}

function OpenStep() {
  const capture = useCaptureSession();
  return capture && <CaptureScreen {...capture} />;
}
