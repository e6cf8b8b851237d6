/** The units and the refusals of printing, as Electron's documentation and its own tests have them. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepJob, paperOfPdf, paperOfPrint, readPrinters } from './printing.ts';

describe('the paper of print', () => {
  it('is in microns, by name or by size', () => {
    expect(paperOfPrint({ pageSize: { width: 25_400, height: 50_800 } })).toEqual({
      paperWidth: 1,
      paperHeight: 2,
    });
    expect(paperOfPrint({ pageSize: 'A4' }).paperWidth).toBeCloseTo(8.268, 3);
  });
  it('refuses what Electron refuses', () => {
    expect(() => paperOfPrint({ pageSize: { width: 100, height: 200 } })).toThrow(
      'height and width properties must be minimum 352 microns.',
    );
    expect(() => paperOfPrint({ pageSize: 'A9' as 'A4' })).toThrow('Unsupported pageSize: A9');
    expect(() => paperOfPrint({ pageSize: 'A4', usePrinterDefaultPageSize: true })).toThrow();
  });
});

it('the paper of printToPDF is in inches, and letter unless told', () => {
  expect(paperOfPdf({ pageSize: { width: 3.15, height: 10 } })).toEqual({
    paperWidth: 3.15,
    paperHeight: 10,
  });
  expect(paperOfPdf({})).toEqual({ paperWidth: 8.5, paperHeight: 11 });
  expect(paperOfPdf({ pageSize: 'Ledger' })).toEqual({ paperWidth: 17, paperHeight: 11 });
});

it('printers are those of the folder, and jobs are numbered in it', () => {
  expect(readPrinters(undefined)).toEqual([]);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-printers-'));
  expect(readPrinters(folder)).toEqual([]);
  writeFileSync(path.join(folder, 'printers.json'), '[{"name":"Star","options":{}}]');
  expect(readPrinters(folder)).toMatchObject([{ name: 'Star' }]);
  keepJob(folder, Buffer.from('one'), {});
  keepJob(folder, Buffer.from('two'), { silent: true });
  expect(readdirSync(folder).sort()).toEqual([
    ...['job-1.json', 'job-1.pdf', 'job-2.json', 'job-2.pdf', 'printers.json'],
  ]);
  rmSync(folder, { recursive: true });
});
