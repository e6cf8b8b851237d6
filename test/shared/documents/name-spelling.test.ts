import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldBeWrittenAs, isLatin } from '../../../shared/documents/name-spelling.ts';
import { cpuMsOf } from '../../support/cpu-time.ts';

describe('a zone writes', () => {
  it.each([
    ['Jürgen', 'JUERGEN'],
    ['Jürgen', 'JURGEN'],
    ['Jürgen', 'JUXXRGEN'],
    ['Ñandú', 'NANDU'],
    ['Ñandú', 'NXXANDU'],
    ['Åse Øst', 'AASE OEST'],
    ['Weiß', 'WEISS'],
    ['O’Connor', 'OCONNOR'],
    ["O'Connor", 'O CONNOR'],
    ['Anne-Marie', 'ANNE MARIE'],
    ['Þór Æðey', 'THOR AEDEY'],
    ['İpek Ş', 'IPEK S'],
    ['Nguyễn Thị Ánh', 'NGUYEN THI ANH'],
    ['de la Cruz', 'DELACRUZ'],
    ['Łódź', 'LODZ'],
    ['Ame\u0301lie', 'AMELIE'],
  ])('%s as %s', (typed, read) => {
    expect(couldBeWrittenAs(typed, read)).toBe(true);
  });

  it.each([
    ['Jürgen', 'JOERGEN'],
    ['Jürgen', 'JUERGE'],
    ['Jurgen', 'JUERGEN'],
    ['Anna', 'ANNA MARIA'],
    ['Anna Maria', 'ANNA'],
    ['', 'ANNA'],
  ])('%j never as %j', (typed, read) => {
    expect(couldBeWrittenAs(typed, read)).toBe(false);
  });

  it('a name that was cut as its beginning', () => {
    expect(couldBeWrittenAs('Anna Maria', 'ANNA MAR', true)).toBe(true);
    expect(couldBeWrittenAs('Müller', 'MU', true)).toBe(true);
    expect(couldBeWrittenAs('Anna Maria', 'ANNA MIR', true)).toBe(false);
  });
});

it('knows which names it can’t compare', () => {
  expect(isLatin('Łukasz Æsir-O’Neill')).toBe(true);
  for (const name of ['陈美玲', 'محمد', 'Владимир', 'Иan']) expect(isLatin(name)).toBe(false);
});

it('takes no time on whatever is typed', () => {
  const long = fc.string({
    unit: fc.constantFrom('Ü', 'Ä', ' ', '-', "'", 'U', 'E'),
    minLength: 150,
    maxLength: 200,
  });
  const neededMs = cpuMsOf(() =>
    fc.assert(
      fc.property(
        long,
        fc.string({ unit: fc.constantFrom('U', 'E', 'X', ' '), maxLength: 200 }),
        (typed, read) => {
          couldBeWrittenAs(typed, read);
        },
      ),
      { numRuns: 50 },
    ),
  );
  expect(neededMs).toBeLessThan(20_000);
});
