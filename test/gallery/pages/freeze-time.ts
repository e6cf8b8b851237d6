import { deafAfterAppearingMs } from '../../../renderer/input/use-screen-keys.ts';
import { reach } from './reach.ts';

/** The moment at which the scenes stand: a few minutes after what their people have done. */
export const sceneTime = Date.UTC(2026, 4, 3, 6, 12);

/** Stops both clocks of a page, so that nothing that counts looks different the next time. Timers run on, and a press lets half a second pass. */
export function freezeTime(page: Window & typeof globalThis): void {
  const Real = page.Date;
  page.Date = class extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(sceneTime);
      else super(...given);
    }
    static override now = () => sceneTime;
  } as DateConstructor;
  let now = 1_000;
  page.performance.now = () => now;
  // A screen is deaf to Enter for a moment after it has appeared: whoever presses something has let it pass.
  const pass = (ms = deafAfterAppearingMs) => {
    now += ms;
  };
  reach.pass = pass;
  page.addEventListener('pointerdown', () => pass(), { capture: true });
  page.addEventListener('keydown', ({ key }) => (key === 'Enter' ? pass() : undefined), { capture: true });
}
