/** Whatever a source does, nobody waits more than three seconds for the next one: told on a clock that stands still until it is moved. */
import { describe, expect, it } from 'vitest';
import { type CameraDevices, createCameras } from '../../../renderer/capture/camera.ts';
import type { Wait } from '../../../renderer/capture/wait.ts';
import { ScannerProblem } from '../../../shared/domain/scanner-problem.ts';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import { beginCapture } from '../../support/begin-capture.ts';

const withinMs = 3_000;

/** Time that a test moves. */
function manualTime() {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly resolve: () => void }>();
  const wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      const one = { at: now + ms, resolve };
      waiting.add(one);
      signal?.addEventListener('abort', () => {
        waiting.delete(one);
        resolve();
      });
    });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const pass = async (ms: number) => {
    await settle();
    now += ms;
    for (const one of waiting) {
      if (one.at > now) continue;
      waiting.delete(one);
      one.resolve();
    }
    await settle();
  };
  return { wait, pass };
}

type GetUserMedia = CameraDevices['getUserMedia'];

const devices = (getUserMedia: GetUserMedia): CameraDevices => ({
  getUserMedia,
  enumerateDevices: () => Promise.resolve([]),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

const refusing = (name: string) => () => Promise.reject(Object.assign(new Error(name), { name }));
const endless = () => new Promise<never>(() => undefined);

/** A step in front of these devices, on a time of its own. */
async function inFrontOf(getUserMedia: GetUserMedia) {
  const time = manualTime();
  const step = beginCapture({
    needed: ['front'],
    cameras: createCameras(devices(getUserMedia), time.wait),
  });
  await step.session.start();
  return { step, pass: time.pass };
}

/** The next way is one press away, and gives a picture. */
async function expectNextWay(step: ReturnType<typeof beginCapture>): Promise<void> {
  expect(step.state().work).toBeNull();
  step.session.chooseWay('file');
  expect(step.state()).toMatchObject({ way: 'file', stage: 'capture', work: null, trouble: null });
  await step.session.takeFile(new Blob(['a scan']));
  expect(step.kept).toEqual(['front']);
}

describe('a camera', () => {
  it.each([
    ['is busy', refusing('NotReadableError'), { state: 'busy' }],
    ['is not allowed', refusing('NotAllowedError'), { state: 'failed', problem: 'refused' }],
    ['is not there', refusing('NotFoundError'), { state: 'failed', problem: 'none' }],
    ['gives nothing usable', refusing('OverconstrainedError'), { state: 'failed', problem: 'unsuitable' }],
    ['breaks', refusing('TypeError'), { state: 'failed', problem: 'unknown' }],
  ])('that %s says so at once', async (_what, getUserMedia, camera) => {
    const { step, pass } = await inFrontOf(getUserMedia);
    await pass(0);
    expect(step.state().camera).toEqual(camera);
    await expectNextWay(step);
  });

  it('whose driver says nothing is given up in time, and not a moment before', async () => {
    const { step, pass } = await inFrontOf(endless);
    await pass(withinMs - 1);
    expect(step.state().camera).toEqual({ state: 'starting' });
    await pass(1);
    expect(step.state().camera).toEqual({ state: 'failed', problem: 'silent' });
    await expectNextWay(step);
  });

  it('that is unplugged while a frame is looked at says so at once, and the frame comes to nothing', async () => {
    const step = beginCapture({ needed: ['front'] });
    await step.live();
    step.camera.unplug();
    expect(step.state()).toMatchObject({ camera: { state: 'failed', problem: 'unplugged' }, outline: null });
    await expectNextWay(step);
    expect(step.frames.open).toBe(0);
  });

  it('that is unplugged while its picture is taken says so, and what was taken is not lost', async () => {
    const step = beginCapture({ needed: ['front'] });
    await step.live();
    const taking = step.session.takeNow();
    step.camera.unplug();
    expect(step.state().camera).toEqual({ state: 'failed', problem: 'unplugged' });
    await taking;
    expect(step.kept).toEqual(['front']);
  });
});

describe('a flatbed', () => {
  const atFlatbed = async (
    scan: NonNullable<NonNullable<Parameters<typeof beginCapture>[0]>['scanners']>['scan'],
  ) => {
    const step = beginCapture({ needed: ['front'], scanners: scan ? { scan } : {} });
    await step.session.start();
    step.session.chooseWay('flatbed');
    await new Promise((resolve) => setImmediate(resolve));
    return step;
  };

  it.each(ScannerProblem.exclude(['cancelled']).options)('that is %s says so at once', async (cause) => {
    const failure = fail('scanner-failed', { cause });
    const step = await atFlatbed(() => Promise.resolve(err(failure)));
    await step.session.scan();
    expect(step.state().scanner).toMatchObject({ state: 'failed', failure });
    await expectNextWay(step);
  });

  it('that never ends its scan keeps nobody from another way', async () => {
    const step = await atFlatbed(endless);
    void step.session.scan();
    expect(step.state().scanner.state).toBe('scanning');
    await expectNextWay(step);
  });

  it('that is still being looked for keeps nobody either', async () => {
    const step = beginCapture({ needed: ['front'], scanners: { list: endless } });
    await step.session.start();
    step.session.chooseWay('flatbed');
    expect(step.state().scanner.state).toBe('listing');
    await expectNextWay(step);
  });
});

it('a file that is refused says so at once', async () => {
  const step = beginCapture({ needed: ['front'] });
  const fine = step.imaging.pictures[0] ?? err('broken');
  step.imaging.pictures = [err('pdf'), fine];
  await step.session.start();
  step.session.chooseWay('file');
  await step.session.takeFile(new Blob(['%PDF-1.7']));
  expect(step.state()).toMatchObject({ trouble: 'pdf', work: null });
  await expectNextWay(step);
});
