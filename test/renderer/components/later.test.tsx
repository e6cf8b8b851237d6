// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { Component, type ComponentType, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { later } from '../../../renderer/components/later.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);

const Meanwhile = () => <p>One moment</p>;
const Dialog = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

/** Code that arrives when told to. */
function arriving<Props>() {
  let arrive: (component: ComponentType<Props>) => void = () => undefined;
  const load = vi.fn(
    () =>
      new Promise<ComponentType<Props>>((resolve) => {
        arrive = resolve;
      }),
  );
  return { load, arrive: (component: ComponentType<Props>) => act(async () => arrive(component)) };
}

it('stands in until the code is there, and shows it in the same moment', async () => {
  const { load, arrive } = arriving<{ name: string }>();
  const Later = later(load, Meanwhile);
  render(<Later name="Ana" />);
  expect(screen.getByText('One moment')).toBeTruthy();
  await arrive(Dialog);
  expect(screen.getByText('Hello Ana')).toBeTruthy();
});

it('reads the code once; every later showing is at once', async () => {
  const { load, arrive } = arriving<{ name: string }>();
  const Later = later(load, Meanwhile);
  const first = render(<Later name="Ana" />);
  await arrive(Dialog);
  first.unmount();
  render(<Later name="Bo" />);
  expect(screen.getByText('Hello Bo')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

it('reads ahead when asked', async () => {
  const { load, arrive } = arriving<{ name: string }>();
  const Later = later(load);
  Later.preload();
  await arrive(Dialog);
  render(<Later name="Cy" />);
  expect(screen.getByText('Hello Cy')).toBeTruthy();
});

it('keeps what it shows when it is rendered again', async () => {
  const mounted = vi.fn();
  const Noted = ({ name }: { readonly name: string }) => {
    mounted(name);
    return <input aria-label={name} />;
  };
  const Later = later(async () => Noted);
  const shown = render(<Later name="field" />);
  await act(async () => {});
  const input = screen.getByLabelText('field');
  shown.rerender(<Later name="field" />);
  expect(screen.getByLabelText('field')).toBe(input);
});

it('code that can not be read is an error of the render', async () => {
  class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
    override state = { failed: false };
    static getDerivedStateFromError = () => ({ failed: true });
    override render() {
      return this.state.failed ? <p>broken</p> : this.props.children;
    }
  }
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Later = later(() => Promise.reject(new Error('no such file')), Meanwhile);
  render(
    <Boundary>
      <Later />
    </Boundary>,
  );
  await act(async () => {});
  expect(screen.getByText('broken')).toBeTruthy();
  quiet.mockRestore();
});
