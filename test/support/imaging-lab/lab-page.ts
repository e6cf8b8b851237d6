/** The page of the imaging lab: the product's imaging and nothing of the kiosk, and a hand that draws pictures for it. */
import '../../../renderer/guards/interpret-schemas.ts';
import type { Imaging } from '../../../renderer/imaging/worker/imaging.ts';
import { afterReally, openImaging } from '../../../renderer/imaging/worker/open-imaging.ts';
import { drawFrame, drawPhoto } from './draw-photo.ts';

declare global {
  interface Window {
    imaging: Imaging;
    /** The longest that anything may take; absent, as the product has it. */
    hurryMs?: number;
    drawPhoto: typeof drawPhoto;
    drawFrame: typeof drawFrame;
  }
}

window.imaging = openImaging((delayMs, then) => afterReally(window.hurryMs ?? delayMs, then));
window.drawPhoto = drawPhoto;
window.drawFrame = drawFrame;
