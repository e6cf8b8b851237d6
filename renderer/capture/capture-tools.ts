import { createContext, useContext, useEffect, useState } from 'react';
import type { Imaging } from '../imaging/worker/imaging.ts';
import { useStores } from '../stores/stores.ts';
import type { Cameras } from './camera.ts';
import type { Wait } from './wait.ts';
import type { Feed } from './watch-frames.ts';

/** What the page has for taking pictures, whichever visit it is. */
export interface CaptureTools {
  readonly cameras: Cameras;
  readonly imaging: Imaging;
  readonly wait: Wait;
  readonly urls: { readonly create: (picture: Blob) => string; readonly revoke: (url: string) => void };
  readonly createFeed: (video: HTMLVideoElement) => Feed;
}

/** Fetches and opens them, once for the page. */
export type OpenCaptureTools = () => Promise<CaptureTools>;

/** Other tools than the page's own, for the tree below: in tests. */
const OtherTools = createContext<OpenCaptureTools | undefined>(undefined);
export const CaptureToolsProvider = OtherTools.Provider;

/** What opens them: the page's own, unless a `CaptureToolsProvider` above hands in others. */
export function useOpenCaptureTools(): OpenCaptureTools {
  const other = useContext(OtherTools);
  const stores = useStores();
  return other ?? stores.openCaptureTools;
}

/** The tools, once they are there. */
export function useCaptureTools(): CaptureTools | null {
  const open = useOpenCaptureTools();
  const [tools, setTools] = useState<CaptureTools | null>(null);
  useEffect(() => {
    let isLeft = false;
    void open().then((opened) => {
      if (!isLeft) setTools(opened);
    });
    return () => {
      isLeft = true;
    };
  }, [open]);
  return tools;
}
