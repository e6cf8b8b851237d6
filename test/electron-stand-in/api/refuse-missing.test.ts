import { describe, expect, it } from 'vitest';
import { RefusingEmitter, refuseAll, refuseMissing } from './refuse-missing.ts';

class Sample extends RefusingEmitter<{ told: [number] }> {
  readonly #hidden = 7;
  constructor() {
    super('sample');
  }
  read(): number {
    return this.#hidden;
  }
  touchMissing(): unknown {
    return (this as unknown as { missing: unknown }).missing;
  }
}

describe('refusing what is missing', () => {
  it('throws by name, also from within the object itself', () => {
    const sample = new Sample();
    expect(() => sample.touchMissing()).toThrow('sample.missing is not in the stand-in');
    expect(() => Object.assign(sample, { missing: 1 })).toThrow('sample.missing is not in the stand-in');
  });

  it('leaves what is there alone: methods, private state, events, awaiting', async () => {
    const sample = new Sample();
    const heard: number[] = [];
    sample.on('told', (value) => heard.push(value));
    sample.emit('told', sample.read());
    expect(heard).toEqual([7]);
    expect(await sample).toBe(sample);
    expect(sample).toBeInstanceOf(Sample);
  });

  it('keeps getters, which a module may have', () => {
    expect(
      refuseMissing('module', {
        get now() {
          return 1;
        },
      }).now,
    ).toBe(1);
  });

  it('lets a whole module be imported, and refuses every use of it', () => {
    const shell = refuseAll('shell') as unknown as { openExternal(url: string): void } & (new () => object);
    expect(() => shell.openExternal('https://example.invalid')).toThrow(
      'shell.openExternal is not in the stand-in',
    );
    expect(() => new shell()).toThrow('shell is not in the stand-in');
  });
});
