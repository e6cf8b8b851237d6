/**
 * In place of the page's real tools in the preview: a camera that shows a drawn card, and imaging that has already looked at it. `?see=` names
 * what the frames show: `good` (the card, held still), a problem of the quality, `empty`, or `lost` (nothing can look at them); `?camera=` a problem of the camera.
 */

import type { CameraProblem } from '../../../renderer/capture/camera-problem.ts';
import type { CaptureTools } from '../../../renderer/capture/capture-tools.ts';
import { createVideoFeed } from '../../../renderer/capture/video-feed.ts';
import { waitReally } from '../../../renderer/capture/wait.ts';
import type { PrepareRefusal } from '../../../renderer/imaging/worker/protocol.ts';
import type { QualityProblem } from '../../../shared/documents/picture-quality.ts';
import { err, ok } from '../../../shared/result.ts';
import { aFrame, aPicture, cardQuad, createFakeCapture, emptyFrame } from '../fake-capture.ts';
import { drawCard, drawScene } from './draw-specimen.ts';

export function openBrowserTools(page: Window): CaptureTools {
  const wanted = new URLSearchParams(page.location.search);
  const see = wanted.get('see') ?? 'blur';
  const problem = wanted.get('camera') as CameraProblem | null;
  const { tools } = createFakeCapture({ wait: waitReally });
  const canvas = drawScene(see === 'empty' ? undefined : cardQuad);
  const frame =
    see === 'empty'
      ? emptyFrame
      : see === 'good'
        ? aFrame({ isSure: true })
        : aFrame({ quality: { refusedFor: [see as QualityProblem] } });
  const poor = wanted.get('poor');
  return {
    ...tools,
    cameras: {
      list: () =>
        Promise.resolve([
          { deviceId: 'a', label: 'Document camera' },
          { deviceId: 'b', label: 'Built-in camera' },
        ]),
      onChange: () => () => undefined,
      open: () =>
        Promise.resolve(
          problem
            ? err(problem)
            : ok({
                deviceId: 'a',
                label: 'Document camera',
                stream: canvas.captureStream(10),
                stop: () => undefined,
              }),
        ),
    },
    imaging: {
      ...tools.imaging,
      outline: async ({ frame: taken }) => {
        taken.close();
        return see === 'lost' ? err('worker-lost') : ok(frame);
      },
      prepare: async () => {
        if (wanted.has('trouble')) return err('pdf' as PrepareRefusal);
        const jpeg = new Uint8Array(await (await drawCard()).arrayBuffer());
        return ok(
          aPicture({
            jpeg,
            quality: { refusedFor: poor ? [poor as QualityProblem] : [] },
            ...(wanted.has('other')
              ? {
                  reads: {
                    zone: null,
                    barcode: { text: '@', place: { picture: 'straightened' as const, quad: cardQuad } },
                  },
                }
              : {}),
            ...(wanted.has('uncut') ? { cutBy: 'nothing' as const } : {}),
          }),
        );
      },
    },
    urls: {
      create: (picture) => URL.createObjectURL(picture),
      revoke: (url) => URL.revokeObjectURL(url),
    },
    createFeed: createVideoFeed,
  };
}
