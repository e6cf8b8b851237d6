import { describe, expect, it } from 'vitest';
import { createConnectivity, type Reach } from '../../../electron/connectivity/connectivity.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

function line(reaches: Partial<Record<ProviderId, Reach>>) {
  const changes: string[] = [];
  const connectivity = createConnectivity({
    targets: new Map(Object.keys(reaches).map((id) => [id as ProviderId, id])),
    reach: async (id) => reaches[id as ProviderId] ?? 'unreachable',
    clock: createFakeClock(),
    onChange: ({ state }) => changes.push(state),
  });
  return { connectivity, changes, reaches };
}

describe('the line', () => {
  it('is unknown until it was probed, and where nothing is configured', async () => {
    const { connectivity } = line({});
    expect(connectivity.read().state).toBe('unknown');
    await connectivity.probe();
    expect(connectivity.read().state).toBe('unknown');
  });

  it('is up when any provider answers: the other one is down, not the line', async () => {
    const { connectivity } = line({ 'quantum-metal': 'reachable', noah: 'unreachable' });
    const reaches = await connectivity.probe();
    expect(connectivity.read().state).toBe('online');
    expect(reaches.get('noah')).toBe('unreachable');
  });

  it('is told of once per change', async () => {
    const { connectivity, changes, reaches } = line({ 'quantum-metal': 'reachable' });
    await connectivity.probe();
    await connectivity.probe();
    reaches['quantum-metal'] = 'unreachable';
    await connectivity.probe();
    expect(changes).toEqual(['online', 'offline']);
  });

  it('is told by the probe that began last, also when an earlier one ends after it', async () => {
    const first = Promise.withResolvers<Reach>();
    const answers = [first.promise, Promise.resolve<Reach>('reachable')];
    const connectivity = createConnectivity({
      targets: new Map([['quantum-metal', 'x']]),
      reach: async () => (await answers.shift()) ?? 'unreachable',
      clock: createFakeClock(),
      onChange: () => {},
    });
    const slow = connectivity.probe();
    await connectivity.probe();
    first.resolve('unreachable');
    await slow;
    expect(connectivity.read().state).toBe('online');
  });
});
