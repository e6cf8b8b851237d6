import { act, cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, vi } from 'vitest';
import { App } from '../../renderer/app.tsx';
import type { Kiosk } from '../../renderer/bridge/kiosk.ts';
import { CaptureToolsProvider } from '../../renderer/capture/capture-tools.ts';
import { createI18n } from '../../renderer/i18n/i18n.ts';
import { deafAfterAppearingMs } from '../../renderer/input/use-screen-keys.ts';
import { createStores, type Stores } from '../../renderer/stores/stores.ts';
import { createFakeCapture, type FakeCapture } from './fake-capture.ts';
import { createFakeKiosk, type FakeHandlers, type FakeKiosk } from './fake-client.ts';
import { type PracticeState, practiceHandlers, practiceState } from './renderer-preview/practice-main.ts';
import { scenes } from './renderer-preview/scenes.ts';

// jsdom has no `CSS`; react-aria escapes ids with it. And React is told that its updates are waited for.
Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) },
});

// Nor does it lay anything out.
Element.prototype.scrollIntoView = () => undefined;

/** Whatever ticks on a screen does so at least this often. */
const longestTickMs = 1_000;

/** A renderer under test, and the hands on it. */
export interface RenderedKiosk {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly stores: Stores;
  readonly state: PracticeState;
  readonly fake: FakeKiosk;
  readonly clock: TestClock;
  /** Cameras and imaging, and what became of them. */
  readonly capture: FakeCapture;
  /** Lets main say something, and the screen take it in. */
  readonly emit: FakeKiosk['emit'];
  /** Lets time pass on the monotonic clock, and everything on the screen that ticks notice it. */
  readonly pass: (ms: number) => Promise<void>;
}

/** A clock that moves when told to; its two faces can be set apart. */
export interface TestClock {
  now: number;
  monotonic: number;
}

// What still ticks on the last test's screen would tick when there is no window any more.
afterAll(cleanup);

/** Renders the whole window at a scene, on the practice main. `handlers` replace single answers. */
export function renderKiosk(
  scene: string,
  { handlers = {}, prepare }: { handlers?: FakeHandlers; prepare?: (state: PracticeState) => void } = {},
): RenderedKiosk {
  cleanup();
  // Only what ticks is held: waiting for an answer stays real.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const clock: TestClock = { now: Date.UTC(2026, 4, 3, 6, 0), monotonic: 5_000 };
  const state = practiceState();
  state.delayMs = 0;
  const begin = scenes[scene];
  if (!begin) throw new Error(`there is no scene ${scene}`);
  begin(state);
  prepare?.(state);
  const fake: FakeKiosk = createFakeKiosk({
    ...practiceHandlers(state, (event, payload) => fake.emit(event, payload as never)),
    ...handlers,
  });
  const kiosk: Kiosk = {
    client: fake.client,
    events: fake.events,
    clock: { now: () => clock.now, monotonic: () => clock.monotonic },
  };
  const stores = createStores(kiosk);
  // Ten frames a second.
  const onFrame = () => {
    clock.monotonic += 100;
  };
  const capture = createFakeCapture({ onFrame });
  const openTools = () => Promise.resolve(capture.tools);
  render(
    <CaptureToolsProvider value={openTools}>
      <App kiosk={kiosk} stores={stores} i18n={createI18n()} />
    </CaptureToolsProvider>,
  );
  const pass = async (ms: number) => {
    clock.monotonic += ms;
    await act(async () => {
      await vi.advanceTimersByTimeAsync(longestTickMs);
    });
  };
  const emit: FakeKiosk['emit'] = (event, payload) => act(() => fake.emit(event, payload));
  return { user: readingUser(clock), stores, state, fake, clock, capture, emit, pass };
}

/** Somebody who reads a screen before pressing Enter, so that it is not deaf to the key any more. */
function readingUser(clock: TestClock): RenderedKiosk['user'] {
  const hands = userEvent.setup();
  const read = (text: string) => {
    if (text.includes('{Enter}')) clock.monotonic += deafAfterAppearingMs;
  };
  return {
    ...hands,
    keyboard: (text) => {
      read(text);
      return hands.keyboard(text);
    },
    type: (element, text, options) => {
      read(text);
      return hands.type(element, text, options);
    },
  };
}
