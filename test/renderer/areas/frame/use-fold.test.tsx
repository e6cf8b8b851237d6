// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useFold } from '../../../../renderer/areas/frame/use-fold.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A row that says how far it is folded; each step makes it 100 pixels narrower, larger text 100 pixels wider. */
function Row({ textScale }: { readonly textScale: number }) {
  const row = useRef<HTMLDivElement>(null);
  const fold = useFold(row, 4, textScale);
  return (
    <div ref={row} role="status">
      {`${fold} of ${textScale}`}
    </div>
  );
}

it('folds until it fits, and whatever hangs from the row is placed anew each time it has', () => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(200);
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockImplementation(function (this: HTMLElement) {
    const [fold, textScale] = (this.textContent ?? '').split(' of ').map(Number);
    return 200 + 100 * (textScale ?? 0) - 100 * (fold ?? 0);
  });
  const told: (string | null)[] = [];
  const onResize = () => told.push(screen.getByRole('status').textContent);
  window.addEventListener('resize', onResize);
  const { rerender } = render(<Row textScale={2} />);
  expect(screen.getByRole('status').textContent).toBe('2 of 2');
  expect(told.at(-1)).toBe('2 of 2');
  expect(told).not.toContain('1 of 2');
  rerender(<Row textScale={3} />);
  expect(screen.getByRole('status').textContent).toBe('3 of 3');
  expect(told.at(-1)).toBe('3 of 3');
  window.removeEventListener('resize', onResize);
});
