/** One handler for each contract entry, and one contract entry for each handler. */
import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { customerContract } from '../../shared/contract/customer-contract.ts';
import { findHandlerMismatches } from './checks/contract-handlers.ts';
import { readSources } from './source/source-file.ts';

const staff = {
  path: 'electron/staff/staff-handlers.ts',
  text: "export function createStaffHandlers() { return { 'staff.list': () => 1, async 'staff.lock'() {} }; }",
};
const main = { path: 'electron/main.ts', text: 'const handlers = { ...createStaffHandlers() };' };
const problems = (methods: string[], files = [staff, main]) =>
  findHandlerMismatches(methods, files).map(({ problem }) => problem);

it('holds in the whole project', () => {
  const methods = [...Object.keys(contract), ...Object.keys(customerContract)];
  expect(findHandlerMismatches(methods, readSources(['electron']))).toEqual([]);
});

describe('the check', () => {
  it('passes where both sides agree', () => {
    expect(problems(['staff.list', 'staff.lock'])).toEqual([]);
  });

  it('finds a contract entry without a handler', () => {
    expect(problems(['staff.list', 'staff.lock', 'staff.unlock'])).toEqual(['staff.unlock has no handler']);
  });

  it('finds a handler without a contract entry', () => {
    expect(problems(['staff.list'])).toEqual(['staff.lock has no contract entry']);
  });

  it('finds a handler that two features claim', () => {
    const second = {
      path: 'electron/outbox/outbox-handlers.ts',
      text: "export const handlers = { 'staff.lock': lock };",
    };
    expect(problems(['staff.list', 'staff.lock'], [staff, second, main])).toEqual([
      'staff.lock has a handler already',
    ]);
  });

  it('finds handlers that main never builds', () => {
    expect(problems(['staff.list', 'staff.lock'], [staff])).toEqual(['nobody calls createStaffHandlers']);
  });
});
